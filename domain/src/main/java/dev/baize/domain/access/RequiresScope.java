package dev.baize.domain.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The scope a caller's key needs for this REST method. Every REST method carries it: a method without is
/// refused, and a boundary test fails.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresScope {
    Scope value();

    /// Whether a publishable browser key may call it (its scopes still decide).
    boolean browser() default false;
}
