package dev.baize.web.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

import static dev.baize.web.portal.Texts.text;

/// A text that is shown this once, with a button that copies it.
public final class SecretField extends Div {
    /// In the browser, within the press itself: elsewhere a browser forbids it. Where the page is not served securely
    /// there is no clipboard, and the marked text is copied the old way.
    private static final String COPY_ON_PRESS = """
        const [button, field, copied] = [$0, $1, $2];
        button.addEventListener('click', async () => {
          try {
            await navigator.clipboard.writeText(field.value);
          } catch (_) {
            field.inputElement.select();
            document.execCommand('copy');
          }
          const before = button.textContent;
          button.lastChild.textContent = copied;
          setTimeout(() => button.lastChild.textContent = before, 2000);
        });\
        """;

    public SecretField(String label, String secret) {
        addClassName("secret-field");
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.addClassName("mono");
        Button copy = new Button(text("portal.copy"), Icons.of("copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(field, copy);
        addAttachListener(_ ->
                getElement().executeJs(COPY_ON_PRESS, copy.getElement(), field.getElement(), text("portal.copied")));
    }
}
