package dev.baize.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/// The mark and the name in both scripts.
final class Brand {
    private Brand() {}

    static Div mark() {
        Image logo = new Image("/portal/logo.svg", "");
        Span latin = new Span("Baize");
        latin.addClassName("brand-latin");
        Span chinese = new Span("白泽");
        chinese.addClassName("brand-chinese");
        chinese.getElement().setAttribute("lang", "zh-CN");
        Div brand = new Div(logo, latin, chinese);
        brand.addClassName("brand-mark");
        return brand;
    }
}
