package dev.baize.web.portal;

import com.vaadin.cdi.CdiVaadinServlet;

import jakarta.servlet.annotation.WebServlet;

/// Serves the portal below `/admin`.
@WebServlet(urlPatterns = "/admin/*", asyncSupported = true, loadOnStartup = 1)
public class PortalServlet extends CdiVaadinServlet {
    private static final long serialVersionUID = 1L;
}
