package dev.baize.domain.demo.internal;

import dev.baize.domain.demo.DemoCustomer;
import dev.baize.domain.demo.DemoCustomers;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads them from the simulator's own list.
@ApplicationScoped
class DefaultDemoCustomers implements DemoCustomers {
    private final List<DemoCustomer> described = TasteWriter.readDescribed();

    @Override
    public List<DemoCustomer> listDescribed() {
        return described;
    }
}
