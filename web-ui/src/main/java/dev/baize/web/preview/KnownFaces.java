package dev.baize.web.preview;

import dev.baize.domain.customer.Customer;
import dev.baize.domain.customer.Customers;
import dev.baize.domain.demo.DemoCustomer;
import dev.baize.domain.demo.DemoCustomers;
import dev.baize.domain.shop.Shops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The demo shop's customers that are described by hand: their taste is known by construction, which makes it easy to
/// judge what they would be shown. Nobody in a real shop.
@Singleton
class KnownFaces {
    private final Shops shops;
    private final DemoCustomers demo;
    private final Customers customers;

    @Inject
    KnownFaces(Shops shops, DemoCustomers demo, Customers customers) {
        this.shops = shops;
        this.demo = demo;
        this.customers = customers;
    }

    /// The description by pseudonym, in the order of the demo shop.
    Map<String, DemoCustomer> byPseudonym() {
        Map<String, DemoCustomer> faces = new LinkedHashMap<>();
        if (shops.getShop().simulated()) {
            demo.listDescribed().forEach(face -> faces.put(customers.pseudonymOf(face.shopCustomerId()), face));
        }
        return faces;
    }

    /// Those of them who are still known: one may have been erased.
    List<Customer> listCustomers() {
        return byPseudonym().keySet().stream()
                .map(customers::findByPseudonym)
                .flatMap(Optional::stream)
                .toList();
    }

    static String name(DemoCustomer face, Locale locale) {
        return isChinese(locale) ? face.nameZh() : face.nameEn();
    }

    static String sketch(DemoCustomer face, Locale locale) {
        return isChinese(locale) ? face.sketchZh() : face.sketchEn();
    }

    private static boolean isChinese(Locale locale) {
        return "zh".equals(locale.getLanguage());
    }
}
