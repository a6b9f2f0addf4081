package dev.baize.web.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.baize.domain.Page;
import dev.baize.domain.privacy.AuditEntry;
import dev.baize.domain.privacy.AuditLog;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.Dates;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Roles;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// Who did what, newest first.
@Route("audit")
@Menu(title = "audit.title", icon = "audit", order = 920)
@RolesAllowed(Roles.ADMINISTRATOR)
class AuditView extends PortalView {
    private static final int PAGE = 50;

    private final AuditLog log;
    private final ComboBox<String> actor = new ComboBox<>(text("audit.actor"));
    private final ComboBox<String> action = new ComboBox<>(text("audit.action"));
    private final TextField subject = new TextField(text("audit.subject"));
    private final DatePicker from = Dates.picker(text("audit.from"));
    private final DatePicker to = Dates.picker(text("audit.to"));
    private final DataTable<AuditEntry> table = table();
    private final Button more = new Button(text("audit.more"), _ -> showMore());
    private final Div nothing = new Div(new EmptyState("audit", text("audit.nothing"), text("audit.nothing.guidance")));
    private @Nullable String cursor;

    @Inject
    AuditView(AuditLog log) {
        super("audit");
        this.log = log;
        Div further = new Div(more);
        further.addClassName("table-more");
        add(new Panel(text("audit.entries"), filters(), table, nothing, further));
        show();
    }

    private Div filters() {
        actor.setItems(log.listActors());
        actor.setItemLabelGenerator(AuditWords::actor);
        actor.setClearButtonVisible(true);
        actor.addValueChangeListener(_ -> show());
        action.setItems(log.listActions());
        action.setItemLabelGenerator(AuditWords::action);
        action.setClearButtonVisible(true);
        action.addValueChangeListener(_ -> show());
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(_ -> show());
        from.addValueChangeListener(change -> {
            to.setMin(change.getValue());
            show();
        });
        to.addValueChangeListener(change -> {
            from.setMax(change.getValue());
            show();
        });
        Div filters = new Div(action, actor, subject, from, to);
        filters.addClassName("filters");
        return filters;
    }

    private static DataTable<AuditEntry> table() {
        return new DataTable<AuditEntry>(text("audit.entries"))
                .cells(text("audit.action"), AuditView::whatHappened)
                .words(text("audit.actor"), entry -> AuditWords.actor(entry.actor()))
                .words(text("audit.subject"), AuditEntry::subject)
                .words(text("audit.detail"), entry -> AuditWords.detail(entry.detail()))
                .cells(text("audit.time"), entry -> new Moment(entry.at()));
    }

    private static Component whatHappened(AuditEntry entry) {
        Button open = new Button(AuditWords.action(entry.action()), _ -> new AuditDetail(entry).open());
        open.addClassName("link-button");
        return open;
    }

    private void show() {
        table.setRows(List.of());
        cursor = null;
        showMore();
    }

    private void showMore() {
        Page<AuditEntry> page = log.list(filter().toQuery(zone()), cursor, PAGE);
        boolean first = cursor == null;
        table.addRows(page.items());
        cursor = page.nextCursor();
        more.setVisible(cursor != null);
        nothing.setVisible(first && page.items().isEmpty());
        table.setVisible(!nothing.isVisible());
    }

    private AuditFilter filter() {
        return new AuditFilter(actor.getValue(), action.getValue(), subject.getValue(), from.getValue(), to.getValue());
    }

    private static ZoneId zone() {
        return Dates.zone(UI.getCurrent());
    }
}
