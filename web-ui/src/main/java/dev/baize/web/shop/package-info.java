/// The demo shop page: what stands for a customer's shop system beside Baize.
///
/// 1. `/shop` is served only where the demo shop is loaded or `baize.web.demo-shop=true` says so.
/// 2. The page speaks to Baize as any shop would: the public REST API with a publishable browser key, and a customer
///    token that the "shop's server" (here [dev.baize.web.shop.ShopSignInServlet]) signs.
/// 3. Its own lists and item pages come from `/shop/data`, in the place of the shop's own catalogue pages.
@NullMarked
package dev.baize.web.shop;

import org.jspecify.annotations.NullMarked;
