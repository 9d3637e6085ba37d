package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.page.form.BlockForm;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Accepts the French names that the fields of the page form had before. A page that was opened before the deployment
 * posts them, and interrupted forms and working copies were stored with them; stored copies are not migrated, because
 * nodes of the release before read them during the deployment. Values are not mapped: a block that such a page adds at
 * the start goes to the end. Needed until the copies stored before the deployment are over their retention.
 */
public final class FormerFieldNames {

    private static final String ORDER = "bloc";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("titre", PageInput.TITLE),
            Map.entry("titre-court", PageInput.SHORT_TITLE),
            Map.entry("chapo", PageInput.LEAD),
            Map.entry("etiquettes", PageInput.TAGS),
            Map.entry("commentaire", PageInput.COMMENT),
            Map.entry(ORDER, BlockForm.ORDER),
            Map.entry("retire", "removed"),
            Map.entry("copie", WorkingCopyEditing.KEEPS),
            Map.entry("formulaire", "form"),
            Map.entry("vu", "seen"),
            Map.entry("ou", "position"));
    private static final Pattern CHOICE = Pattern.compile("^choix-");
    private static final Pattern BLOCK_TYPE = Pattern.compile("^(b\\d{1,6})-type$");

    private FormerFieldNames() {}

    /** Returns the request with the present names in its form. */
    public static AdmittedRequest renamed(AdmittedRequest request) {
        return request.with(renamed(request.form()));
    }

    /** Returns the fields under their present names. */
    public static MultiValueMap<String, String> renamed(Map<String, List<String>> fields) {
        MultiValueMap<String, String> renamed = new LinkedMultiValueMap<>();
        fields.forEach((name, values) -> renamed.addAll(present(name), values));
        if (fields.containsKey(ORDER) && fields.containsKey(BlockForm.ORDER)) {
            renamed.put(BlockForm.ORDER, blocks(fields));
        }
        return renamed;
    }

    private static String present(String name) {
        return NAMES.getOrDefault(name, CHOICE.matcher(name).replaceFirst("choice-"));
    }

    /**
     * Returns the names of the blocks by their types, in the order of the form. A block that is inserted into the form
     * of another release says its name in a field that the script does not know, and does not change.
     */
    private static List<String> blocks(Map<String, List<String>> fields) {
        return fields.keySet().stream()
                .flatMap(name -> BLOCK_TYPE.matcher(name).results())
                .map(type -> type.group(1))
                .toList();
    }
}
