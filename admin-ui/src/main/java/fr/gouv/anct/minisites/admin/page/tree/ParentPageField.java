package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Builds the field for the parent page: a list of the tree, or a text field for the address where the tree is too large
 * for a list.
 */
@Component
public class ParentPageField {

    private static final String DEEPER = "–\u00a0";

    private final LinkResolution links;

    ParentPageField(LinkResolution links) {
        this.links = links;
    }

    /**
     * Builds the field.
     *
     * @param hint how an address is typed
     * @param value the address of the chosen page
     * @param moved address of the page to be placed, which cannot be its own parent; blank for a new page
     */
    public Mono<FieldView> field(String name, String label, String hint, String value, String moved) {
        return links.parents().map(parents -> {
            List<Option> options = options(parents, moved);
            return options.isEmpty()
                    ? FieldView.of(Kind.LINE, name, label, value).withHint(hint)
                    : FieldView.of(Kind.SELECT, name, label, among(options, value))
                            .withOptions(options);
        });
    }

    /** A value that is not, or no longer, offered leaves the field blank instead of selecting the first option. */
    private static String among(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value)) ? value : "";
    }

    private static List<Option> options(List<Target> parents, String moved) {
        return parents.stream()
                .filter(parent -> moved.isEmpty() || !(parent.address() + "/").startsWith(moved + "/"))
                .map(parent ->
                        new Option(parent.address(), DEEPER.repeat(PagePath.depth(parent.address())) + parent.title()))
                .toList();
    }
}
