package dev.baize.domain.demo;

/// The demo shop was written and committed; readers that keep state in memory read anew.
public record DemoShopLoaded(int items, int customers, long events) {}
