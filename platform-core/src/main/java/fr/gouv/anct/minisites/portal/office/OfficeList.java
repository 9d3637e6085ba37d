package fr.gouv.anct.minisites.portal.office;

import java.util.Locale;

/**
 * A part of the Annuaire de l'administration that is copied at once: a service lists 10,000 entries at most, and there
 * are more town halls.
 *
 * @param code of its row
 * @param department number whose offices it has; empty for all of France
 */
record OfficeList(String code, OfficeKind kind, String department) {

    static OfficeList of(OfficeKind kind) {
        return new OfficeList(kind.code(), kind, "");
    }

    static OfficeList of(OfficeKind kind, String department) {
        return new OfficeList(kind.code() + "-" + department.toLowerCase(Locale.ROOT), kind, department);
    }

    /** Whether it may have no office: some departments overseas have no town hall. */
    boolean mayBeEmpty() {
        return !department.isEmpty();
    }

    /** Returns the condition of a request; neither value is typed by a person. */
    String condition() {
        String kinds = "pivot LIKE \"%s\"".formatted(kind.type());
        return department.isEmpty()
                ? kinds
                : kinds + " AND startswith(code_insee_commune, \"%s\")".formatted(department);
    }
}
