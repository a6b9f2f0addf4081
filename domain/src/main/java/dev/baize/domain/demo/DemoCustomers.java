package dev.baize.domain.demo;

import java.util.List;

/// The simulated customers that are described by hand, for the demo shop's sign-in.
public interface DemoCustomers {
    /// In the order of their ids; the same whether the demo shop is loaded or not.
    List<DemoCustomer> listDescribed();
}
