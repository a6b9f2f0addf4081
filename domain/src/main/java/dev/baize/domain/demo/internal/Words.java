package dev.baize.domain.demo.internal;

/// The same thing said in Chinese and in English.
record Words(String zh, String en) {
    static final Words NONE = new Words("", "");

    static Words parse(String line) {
        var fields = DemoText.fields(line);
        if (fields.size() < 2) {
            throw new IllegalArgumentException("Expected 'Chinese | English' in: " + line);
        }
        return new Words(fields.get(0), fields.get(1));
    }

    String in(String language) {
        return "zh".equals(language) ? zh : en;
    }

    boolean isNone() {
        return en.isEmpty();
    }

    Words replace(String slot, Words value) {
        String mark = "{" + slot + "}";
        return new Words(zh.replace(mark, value.zh), en.replace(mark, value.en));
    }

    /// Joins sentences; English ones need a space between them.
    Words then(Words next) {
        if (next.isNone()) {
            return this;
        }
        return isNone() ? next : new Words(zh + next.zh, en + " " + next.en);
    }
}
