package dev.baize.web.portal;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The portal's first page.
@Route("")
@AnonymousAllowed
class OverviewView extends VerticalLayout {
    private static final long serialVersionUID = 1L;

    OverviewView() {
        add(new H1("Baize 白泽"));
    }
}
