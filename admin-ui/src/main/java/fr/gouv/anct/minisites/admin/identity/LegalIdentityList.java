package fr.gouv.anct.minisites.admin.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repeated part of the legal identity: each line has several fields, and an empty line is ignored.
 *
 * @param code of the list, prefix of the names of its fields
 * @param columns suffixes of these names
 */
record LegalIdentityList(String code, List<String> columns) {

    static final LegalIdentityList PROCESSINGS =
            new LegalIdentityList("traitement", List.of("finalite", "fondement", "donnees", "conservation"));
    static final LegalIdentityList PROCESSORS = new LegalIdentityList("sous-traitant", List.of("nom", "pays", "role"));

    /** Maximum number of lines on a readable page. More are rejected, from forms and the API alike, not truncated. */
    static final int MOST = 20;

    static final int LONGEST = 400;

    private static final Pattern NAME = Pattern.compile("([a-z-]+)-(\\d{1,6})-([a-z]+)");

    String field(int line, String column) {
        return code + "-" + line + "-" + column;
    }

    /** Returns the line number of a field of this list; empty for the name of another field. */
    Optional<Integer> line(String field) {
        Matcher name = NAME.matcher(field);
        return name.matches() && name.group(1).equals(code) && columns.contains(name.group(3))
                ? Optional.of(Integer.valueOf(name.group(2)))
                : Optional.empty();
    }
}
