package dev.baize.web.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.baize.domain.DomainException;
import dev.baize.domain.customer.Customer;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Toast;

import static dev.baize.web.portal.Texts.text;

/// Asks once more before a customer is erased: the end of the pseudonym must be typed, so that nobody is erased by a
/// slip of the hand.
final class ErasureDialog extends Dialog {
    private static final int TYPED = 4;

    private final CustomerCare care;
    private final Customer customer;

    ErasureDialog(CustomerCare care, Customer customer) {
        this.care = care;
        this.customer = customer;
        String end = customer.pseudonym().substring(customer.pseudonym().length() - TYPED);
        setHeaderTitle(text("customer.erase.title", customer.pseudonym().substring(0, 8)));
        setWidth("min(32rem, 92vw)");
        Button erase = new Button(text("customer.erase.confirm"), _ -> erase());
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        erase.setEnabled(false);
        TextField typed = new TextField(text("customer.erase.type", end));
        typed.setWidthFull();
        typed.setAutoselect(true);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(
                event -> erase.setEnabled(end.equalsIgnoreCase(event.getValue().strip())));
        add(new Paragraph(text("customer.erase.what")), new Paragraph(text("customer.erase.final")), typed);
        getFooter().add(new Button(text("portal.cancel"), _ -> close()), erase);
    }

    private void erase() {
        try {
            var receipt = care.erase(SignedIn.current(), customer);
            close();
            new ReceiptDialog(receipt).open();
        } catch (DomainException refused) {
            close();
            Toast.failure(Toast.reason(refused));
        }
    }
}
