package dev.baize.web.preview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.baize.domain.customer.Customer;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.Toast;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// Tries out what a customer or visitor would be shown.
@Route(PreviewView.PATH)
@Menu(title = "preview.title", icon = "preview", order = 200)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.MARKETER, Roles.ANALYST})
class PreviewView extends PortalView implements BeforeEnterObserver {
    static final String PATH = "preview";

    private final PreviewForm form;
    private final PreviewDesk desk;
    private final Div results = new Div();
    private boolean entered;

    @Inject
    PreviewView(PreviewDesk desk) {
        super("preview");
        this.desk = desk;
        form = desk.newForm();
        results.addClassName("columns");
        addActions(new Button(text("preview.again"), Icons.of("refresh"), _ -> show()));
        add(form, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (entered) {
            return;
        }
        entered = true;
        PreviewQuery asked =
                PreviewQuery.of(event.getLocation().getQueryParameters().getParameters(), getLocale());
        form.fill(asked);
        if (form.lacks(asked)) {
            Toast.failure(text("preview.unknown"));
        }
        form.onChange(this::changed);
        show();
    }

    private void changed() {
        QueryParameters said = QueryParameters.simple(form.read().toParameters());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, said));
        show();
    }

    private void show() {
        PreviewQuery query = form.read();
        Customer customer = form.customer();
        Customer other = form.other();
        results.removeAll();
        results.add(desk.result(query, customer, form));
        if (other != null && !other.equals(customer)) {
            results.add(desk.result(query, other, form));
        }
    }
}
