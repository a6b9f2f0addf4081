package dev.baize.web.portal;

/// The names of [dev.baize.domain.access.Role] as constants, for `@RolesAllowed`.
public final class Roles {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String MARKETER = "MARKETER";
    public static final String ANALYST = "ANALYST";
    public static final String AGENT = "AGENT";

    private Roles() {}
}
