/// The product as its users meet it: started once by the launcher's own classes, spoken to over HTTP.
///
/// 1. One server and one database for all tests of a JVM; each test keeps to items, customers and keys of its own.
/// 2. Nothing is mocked: the WAR, the server.xml and the database are those that `./baize run` starts.
@NullMarked
package dev.baize.it.product;

import org.jspecify.annotations.NullMarked;
