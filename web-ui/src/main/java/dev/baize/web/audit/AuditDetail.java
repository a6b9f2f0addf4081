package dev.baize.web.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.baize.domain.privacy.AuditEntry;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Moment;

import java.util.TreeMap;

import static dev.baize.web.portal.Texts.text;

/// Everything about one entry, with the codes as they are stored.
final class AuditDetail extends Dialog {
    AuditDetail(AuditEntry entry) {
        setHeaderTitle(AuditWords.action(entry.action()));
        Facts facts = new Facts()
                .fact(text("audit.time"), new Moment(entry.at()))
                .fact(text("audit.time.utc"), entry.at().toString())
                .fact(text("audit.actor"), AuditWords.actor(entry.actor()))
                .fact(text("audit.subject"), entry.subject());
        new TreeMap<>(entry.detail())
                .forEach((name, value) -> facts.fact(AuditWords.name(name), AuditWords.value(name, value)));
        facts.fact(text("audit.code"), entry.action()).fact(text("audit.number"), String.valueOf(entry.id()));
        add(facts);
        getFooter().add(new Button(text("portal.close"), _ -> close()));
        setWidth("32rem");
    }
}
