package dev.baize.domain.demo.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A way of living that leads to certain kinds of goods.
///
/// @param gender `f`, `m` or `both`: whose wardrobe goes with it
record Persona(String key, String gender, Set<String> kinds) {
    static Map<String, Persona> readAll() {
        Map<String, Persona> personas = new LinkedHashMap<>();
        for (String line : DemoText.lines("personas.txt")) {
            List<String> f = DemoText.fields(line);
            personas.put(
                    f.get(0), new Persona(f.get(0), f.get(1), Set.of(f.get(2).split(" "))));
        }
        return personas;
    }

    boolean suits(String wardrobe) {
        return gender.equals("both") || gender.equals(wardrobe);
    }
}
