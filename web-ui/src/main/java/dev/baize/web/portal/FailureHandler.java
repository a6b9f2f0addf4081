package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.baize.domain.DomainException;
import dev.baize.domain.Ids;

import java.util.logging.Level;
import java.util.logging.Logger;

import static dev.baize.web.portal.Texts.text;

/// What a person sees when something they did fails: the rule it broke, or a number to ask the operator about.
final class FailureHandler implements ErrorHandler {
    private static final Logger LOG = Logger.getLogger(FailureHandler.class.getName());

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof DomainException refused) {
            tell(Toast.reason(refused));
        } else {
            String logId = Ids.newId();
            LOG.log(Level.SEVERE, event.getThrowable(), () -> "Portal failure " + logId);
            tell(text("portal.failure", logId));
        }
    }

    private static void tell(String message) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Toast.failure(message);
        }
    }
}
