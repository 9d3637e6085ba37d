package fr.gouv.anct.minisites.admin.identity;

import java.util.List;

/**
 * The facts of which there are several: each is a few fields, and one that is left empty is none.
 *
 * @param code of the list, at the head of the names of its fields
 * @param columns the ends of these names
 */
record Lines(String code, List<String> columns) {

    static final Lines PROCESSINGS =
            new Lines("traitement", List.of("finalite", "fondement", "donnees", "conservation"));
    static final Lines PROCESSORS = new Lines("sous-traitant", List.of("nom", "pays", "role"));

    /** As many as one page is still read. */
    static final int MOST = 20;

    static final int LONGEST = 400;

    String field(int line, String column) {
        return code + "-" + line + "-" + column;
    }
}
