package dev.baize.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;

import jakarta.annotation.security.PermitAll;

import static dev.baize.web.portal.Texts.text;

/// For an address that leads nowhere, or nowhere for this person: the two are not told apart.
@ParentLayout(PortalLayout.class)
@PermitAll
class NotFoundView extends PortalView implements HasErrorParameter<NotFoundException> {
    NotFoundView() {
        super("notfound");
        Button home = new Button(text("notfound.home"));
        home.addClickListener(_ -> home.getUI().ifPresent(ui -> ui.navigate("")));
        add(new EmptyState("compass", text("notfound.heading"), text("notfound.guidance"), home));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
