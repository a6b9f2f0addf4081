package dev.baize.web.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.baize.domain.access.ApiKey;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.ApiKeys.NewKey;
import dev.baize.domain.access.Scope;
import dev.baize.web.portal.DataTable;
import dev.baize.web.portal.EmptyState;
import dev.baize.web.portal.Icons;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Question;
import dev.baize.web.portal.Roles;
import dev.baize.web.portal.SignedIn;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Toast;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// The keys of the REST API.
@Route("keys")
@Menu(title = "keys.title", icon = "keys", order = 900)
@RolesAllowed(Roles.ADMINISTRATOR)
class KeysView extends PortalView {
    private final ApiKeys keys;
    private final Div content = new Div();

    @Inject
    KeysView(ApiKeys keys) {
        super("keys");
        this.keys = keys;
        Button create = new Button(text("keys.create"), Icons.of("plus"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(create);
        content.addClassName("stack");
        add(content);
        show();
    }

    private void show() {
        List<ApiKey> all = keys.listKeys();
        List<ApiKey> working =
                all.stream().filter(key -> key.revokedAt() == null).toList();
        List<ApiKey> revoked =
                all.stream().filter(key -> key.revokedAt() != null).toList();
        content.removeAll();
        content.add(
                working.isEmpty()
                        ? new EmptyState("keys", text("keys.none"), text("keys.none.guidance"))
                        : new Panel(text("keys.working"), working(working)));
        if (!revoked.isEmpty()) {
            content.add(new Panel(text("keys.revoked"), revoked(revoked)));
        }
    }

    private DataTable<ApiKey> working(List<ApiKey> rows) {
        DataTable<ApiKey> table = common(text("keys.working"))
                .cells(
                        text("keys.used"),
                        key -> key.lastUsedAt() == null
                                ? new Span(text("keys.used.never"))
                                : Moment.ago(key.lastUsedAt()))
                .cells(text("keys.made"), key -> Moment.day(key.createdAt()))
                .actions(text("keys.actions"), this::revokeButton);
        table.setRows(rows);
        return table;
    }

    private static DataTable<ApiKey> revoked(List<ApiKey> rows) {
        DataTable<ApiKey> table = common(text("keys.revoked"))
                .cells(text("keys.made"), key -> Moment.day(key.createdAt()))
                .cells(text("keys.revoked.at"), key -> new Moment(key.revokedAt()));
        table.setRows(rows);
        return table;
    }

    private static DataTable<ApiKey> common(String caption) {
        return new DataTable<ApiKey>(caption)
                .cells(text("keys.name"), KeysView::nameAndId)
                .cells(text("keys.kind"), key -> new Tag(text("keys.kind", key.kind()), tone(key)))
                .cells(text("keys.scopes"), KeysView::scopes)
                .words(text("keys.origins"), KeysView::origins);
    }

    private static Tag.Tone tone(ApiKey key) {
        return key.kind() == ApiKey.Kind.BROWSER ? Tag.Tone.ACCENT : Tag.Tone.NEUTRAL;
    }

    private static Component nameAndId(ApiKey key) {
        Span id = new Span(key.keyId());
        id.addClassNames("cell-note", "mono");
        Div cell = new Div(new Span(key.name()), id);
        cell.addClassName("cell-stack");
        return cell;
    }

    private static Component scopes(ApiKey key) {
        if (key.scopes().size() == Scope.values().length) {
            return new Tag(text("keys.scopes.all"), Tag.Tone.WARNING);
        }
        Component[] tags = key.scopes().stream()
                .map(Scope::wireName)
                .sorted()
                .map(scope -> new Tag(scope, Tag.Tone.NEUTRAL))
                .toArray(Component[]::new);
        Div cell = new Div(tags);
        cell.addClassName("tags");
        return cell;
    }

    private static String origins(ApiKey key) {
        if (key.kind() == ApiKey.Kind.SERVER) {
            return text("keys.origins.none");
        }
        return String.join(
                ", ",
                key.allowedOrigins().stream()
                        .map(origin -> origin.equals(ApiKey.OWN_ORIGIN) ? text("keys.origins.self") : origin)
                        .toList());
    }

    private Component revokeButton(ApiKey key) {
        Button revoke = new Button(
                text("keys.revoke"),
                _ -> Question.ask(
                        text("keys.revoke.ask", key.name()),
                        text("keys.revoke.consequence"),
                        text("keys.revoke"),
                        () -> revoke(key)));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(text("keys.revoke.named", key.name()));
        return revoke;
    }

    private void revoke(ApiKey key) {
        keys.revokeKey(key.keyId(), SignedIn.current().requireAdministrator().actor());
        Toast.success(text("keys.revoke.done", key.name()));
        show();
    }

    private void create() {
        new NewKeyDialog(keys, this::reveal).open();
    }

    private void reveal(NewKey created) {
        show();
        new KeySecretDialog(keys, created).open();
    }
}
