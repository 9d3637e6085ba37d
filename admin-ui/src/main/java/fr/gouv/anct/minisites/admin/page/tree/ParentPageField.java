package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Field of a form for the parent page: a list of the tree, or a text field for the address where the tree is too large
 * for a list.
 */
@Component
public class ParentPageField {

    /** Component of the form's record: the address of the parent page. */
    public static final String PARENT = "parent";

    private static final String DEEPER = "–\u00a0";

    private final LinkResolution links;

    ParentPageField(LinkResolution links) {
        this.links = links;
    }

    /**
     * Returns a copy of a form with this field.
     *
     * @param hint how an address is typed
     * @param moved address of the page to be placed, which cannot be its own parent; blank for a new page
     */
    public <T extends Record> Mono<Form<T>> on(Form<T> form, String hint, String moved) {
        return links.parents().map(parents -> on(form, hint, options(parents, moved)));
    }

    private static <T extends Record> Form<T> on(Form<T> form, String hint, List<Option> options) {
        return options.isEmpty()
                ? form.showing(PARENT, field -> field.withHint(hint))
                : form.choosing(PARENT, options).showing(PARENT, ParentPageField::offered);
    }

    /** A value that is not, or no longer, offered leaves the field blank instead of selecting the first option. */
    private static FieldView offered(FieldView field) {
        return field.options().stream().anyMatch(option -> option.value().equals(field.value()))
                ? field
                : FieldView.of(field.kind(), field.name(), field.label(), "").withOptions(field.options());
    }

    private static List<Option> options(List<Target> parents, String moved) {
        return parents.stream()
                .filter(parent -> moved.isEmpty() || !(parent.address() + "/").startsWith(moved + "/"))
                .map(parent ->
                        new Option(parent.address(), DEEPER.repeat(PagePath.depth(parent.address())) + parent.title()))
                .toList();
    }
}
