package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Wires up the portal once: who may enter which view, in which language and colours the page begins.
@ApplicationScoped
class PortalStart {
    void start(@Observes ServiceInitEvent event) {
        NavigationAccessControl access = new NavigationAccessControl();
        access.setLoginView(SignInView.class);
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.setLocale(Preferences.language(init.getUI().getLocale()));
            ui.addBeforeEnterListener(access);
            ui.addBeforeEnterListener(PortalStart::holdUntilPasswordIsChanged);
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new FailureHandler()));
        event.addIndexHtmlRequestListener(PortalStart::prepare);
    }

    private static void holdUntilPasswordIsChanged(BeforeEnterEvent event) {
        boolean mustChange =
                SignedIn.find().filter(SignedIn::passwordChangeRequired).isPresent();
        if (mustChange && event.getNavigationTarget() != FirstPasswordView.class) {
            event.forwardTo(FirstPasswordView.class);
        }
    }

    /// Language and colours stand in the first byte of the page, so that nothing flickers.
    private static void prepare(IndexHtmlResponse response) {
        Element html = response.getDocument().getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        html.attr(
                "lang",
                Preferences.tag(Preferences.language(response.getVaadinRequest().getLocale())));
        Preferences.scheme().ifPresent(scheme -> html.attr("theme", scheme).attr("style", "color-scheme: " + scheme));
    }
}
