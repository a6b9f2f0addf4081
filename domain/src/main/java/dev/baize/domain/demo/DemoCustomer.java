package dev.baize.domain.demo;

/// A simulated customer whose taste is known by construction, for trying things out.
///
/// @param shopCustomerId the demo shop's id of the customer, such as `demo-0001`
/// @param sketchEn one line about what the customer likes
public record DemoCustomer(String shopCustomerId, String nameEn, String nameZh, String sketchEn, String sketchZh) {}
