package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final PageListing listing;

    ParentPageField(LinkResolution links, PageListing listing) {
        this.links = links;
        this.listing = listing;
    }

    /** Returns the id of the page at a typed address; empty when there is none, or none that others stand under. */
    public Mono<UUID> find(String address) {
        return links.at(Set.of(address))
                .flatMap(found -> Mono.justOrEmpty(found.get(address)))
                .filter(target -> !target.file() && !target.section())
                .map(Target::id);
    }

    /** Returns the current parent of a page; empty when it is in the trash. */
    public Mono<PageSummary> current(Page page) {
        return page.parentId() == null ? listing.home() : listing.line(page.parentId());
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
                : form.choosing(PARENT, options).showing(PARENT, field -> offered(field, ""));
    }

    /**
     * Returns a choice with another value, which may be blank, where its own is not, or no longer, offered: a browser
     * would select the first option.
     */
    public static FieldView offered(FieldView field, String otherwise) {
        if (field.options().stream().anyMatch(option -> option.value().equals(field.value()))) {
            return field;
        }
        FieldView other = FieldView.of(field.kind(), field.name(), field.label(), otherwise)
                .withOptions(field.options());
        return field.hint() == null ? other : other.withHint(field.hint());
    }

    private static List<Option> options(List<Target> parents, String moved) {
        return parents.stream()
                .filter(parent -> moved.isEmpty() || !(parent.address() + "/").startsWith(moved + "/"))
                .map(parent ->
                        new Option(parent.address(), DEEPER.repeat(PagePath.depth(parent.address())) + parent.title()))
                .toList();
    }
}
