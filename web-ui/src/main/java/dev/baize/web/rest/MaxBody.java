package dev.baize.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The most bytes of body a REST method takes, where the usual limit does not fit.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MaxBody {
    /// The method limits what it reads itself.
    long OWN_LIMIT = Long.MAX_VALUE;

    long value();
}
