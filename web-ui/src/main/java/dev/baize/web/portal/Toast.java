package dev.baize.web.portal;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.baize.domain.DomainException;

import static dev.baize.web.portal.Texts.text;

/// A short word at the edge of the screen that goes away by itself.
public final class Toast {
    private static final int SUCCESS_MS = 4_000;
    private static final int FAILURE_MS = 9_000;

    private Toast() {}

    public static void success(String message) {
        show(message, SUCCESS_MS, NotificationVariant.LUMO_SUCCESS);
    }

    public static void failure(String message) {
        show(message, FAILURE_MS, NotificationVariant.LUMO_ERROR);
    }

    /// Why the domain refused, in the reader's language.
    public static String reason(DomainException refused) {
        return text("portal.refused", refused.kind());
    }

    private static void show(String message, int milliseconds, NotificationVariant variant) {
        Notification toast = Notification.show(message, milliseconds, Notification.Position.BOTTOM_END);
        toast.addThemeVariants(variant);
        toast.getElement().setAttribute("aria-label", message);
    }
}
