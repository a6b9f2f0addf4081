/// What every REST resource shares: the application, authentication, problem details, JSON.
@NullMarked
package dev.baize.web.rest;

import org.jspecify.annotations.NullMarked;
