package dev.baize.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import dev.baize.domain.access.Role;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import static dev.baize.web.portal.Texts.text;

/// A place in the navigation. A view is one by `@Menu(title = <text key>, icon = <symbol>, order = <n>)`; the
/// hundreds of the order are its group. What is not built has no view, and so does not show.
record Area(Class<? extends Component> view, Menu menu) {
    /// The areas this role may enter, in order.
    static List<Area> listFor(Role role) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> allows(view, role))
                .flatMap(view ->
                        Stream.ofNullable(view.getAnnotation(Menu.class)).map(menu -> new Area(view, menu)))
                .sorted(Comparator.comparingDouble(area -> area.menu.order()))
                .toList();
    }

    static boolean allows(Class<?> view, Role role) {
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return allowed == null
                ? view.isAnnotationPresent(PermitAll.class)
                : Arrays.asList(allowed.value()).contains(role.name());
    }

    int group() {
        return (int) menu.order() / 100;
    }

    String title() {
        return text(menu.title());
    }

    String icon() {
        return menu.icon();
    }
}
