package dev.baize.web.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.ApiKeys.NewKey;
import dev.baize.web.portal.SecretField;

import java.nio.charset.StandardCharsets;

import static dev.baize.web.portal.Texts.text;

/// Shows a new key's secret, this once.
final class KeySecretDialog extends Dialog {
    KeySecretDialog(ApiKeys keys, NewKey created) {
        boolean browser = created.key().kind() == ApiKey.Kind.BROWSER;
        setHeaderTitle(text("keys.created", created.key().name()));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Div content = new Div(
                new Paragraph(text(browser ? "keys.created.browser" : "keys.created.server")),
                new SecretField(text("keys.secret"), created.secret()));
        keys.findTokenSecret(created.key().keyId()).ifPresent(secret -> {
            content.add(new Paragraph(text("keys.token.why")));
            content.add(new SecretField(text("keys.token"), new String(secret, StandardCharsets.US_ASCII)));
        });
        content.addClassName("form");
        add(content);
        Button done = new Button(text("keys.created.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
