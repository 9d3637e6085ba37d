package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises the tenant role in a French or English word of an invitation list, whatever its accents, capitals or
 * inclusive writing.
 */
final class RoleLabels {

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("responsable", Role.OWNER),
            Map.entry("responsables", Role.OWNER),
            Map.entry("owner", Role.OWNER),
            Map.entry("editeur", Role.EDITOR),
            Map.entry("editrice", Role.EDITOR),
            Map.entry("editeur/editrice", Role.EDITOR),
            Map.entry("editeur-rice", Role.EDITOR),
            Map.entry("editor", Role.EDITOR),
            Map.entry("contributeur", Role.CONTRIBUTOR),
            Map.entry("contributrice", Role.CONTRIBUTOR),
            Map.entry("contributeur/contributrice", Role.CONTRIBUTOR),
            Map.entry("contributeur-rice", Role.CONTRIBUTOR),
            Map.entry("contributor", Role.CONTRIBUTOR));

    private RoleLabels() {}

    static Optional<Role> role(String word) {
        return Optional.ofNullable(ROLES.get(plain(word)));
    }

    /** Removes accents, capitals and the separators of inclusive writing. */
    static String plain(String word) {
        return UnicodeNormalization.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[·.•()]+", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("-$", "");
    }
}
