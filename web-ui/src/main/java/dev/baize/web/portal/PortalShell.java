package dev.baize.web.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/// The page around every portal view.
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("portal/theme.css")
@StyleSheet("portal/tables.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class PortalShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/portal/logo.svg");
        settings.addMetaTag("robots", "noindex");
    }
}
