package dev.baize.domain.shop;

/// Facts about the shop as a whole.
public interface Shops {
    Shop getShop();
}
