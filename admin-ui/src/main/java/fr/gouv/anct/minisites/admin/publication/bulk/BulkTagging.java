package fr.gouv.anct.minisites.admin.publication.bulk;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkInput;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.content.TagNames;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.validation.Constraints;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds a tag to several articles, or removes one: each gets a new revision, as saving it does. */
@Component
class BulkTagging {

    private static final Form<TagInput> ADDED = Form.of(TagInput.class, "bulk.articles.tag");
    private static final Form<TagInput> REMOVED = Form.of(TagInput.class, "bulk.articles.untag");

    private final Drafts drafts;
    private final DraftSaving saving;
    private final PageListing listing;

    BulkTagging(Drafts drafts, DraftSaving saving, PageListing listing) {
        this.drafts = drafts;
        this.saving = saving;
        this.listing = listing;
    }

    /** A tag as typed. */
    record TagInput(@NotBlank @Size(max = 50) String tag) {}

    BulkAct<PageSummary> add(BulkSubject<PageSummary> subject) {
        return BulkAct.of(
                        "tag",
                        "etiquette",
                        Action.CONTENT_WRITE,
                        subject,
                        (request, line) -> save(request, line, TagNames::with, "bulk.articles.tag.has"))
                .asking(new BulkInput<>(_ -> Mono.just(ADDED), new TagInput("")));
    }

    BulkAct<PageSummary> remove(BulkSubject<PageSummary> subject) {
        return BulkAct.of(
                        "untag",
                        "etiquette-en-moins",
                        Action.CONTENT_WRITE,
                        subject,
                        (request, line) -> save(request, line, TagNames::without, "bulk.articles.untag.lacks"))
                .unless((request, line) -> line.tags().isEmpty()
                        ? Optional.of(request.message("bulk.articles.untag.lacks"))
                        : Optional.empty())
                .asking(new BulkInput<>(_ -> known(), new TagInput("")));
    }

    /** Returns the form that offers the tags of the site. */
    private Mono<Form<TagInput>> known() {
        return listing.tags(PageKind.ARTICLE)
                .map(tags -> REMOVED.choosing(
                        "tag", tags.stream().map(tag -> new Option(tag, tag)).toList()));
    }

    private Mono<Optional<String>> save(
            AdmittedRequest request, PageSummary line, BinaryOperator<List<String>> change, String unchanged) {
        return drafts.head(line.page().id()).flatMap(draft -> save(request, line, draft, change, unchanged));
    }

    private Mono<Optional<String>> save(
            AdmittedRequest request,
            PageSummary line,
            Draft draft,
            BinaryOperator<List<String>> change,
            String unchanged) {
        List<String> typed = TagNames.read(ADDED.sent(request).value().tag());
        Revision revision = draft.revision();
        Revision changed = revision.withTags(change.apply(revision.tags(), typed));
        if (!draft.at().equals(line.at())) {
            return refusal(request, "bulk.changed");
        }
        if (changed.tags().size() > revision.tags().size()
                && !Constraints.check(changed).isEmpty()) {
            return refusal(request, "bulk.articles.tag.full");
        }
        return saving.save(request.site(), draft.page().id(), draft.number(), changed, null, request.actor())
                .flatMap(result -> switch (result) {
                    case SaveResult.Saved _ -> Mono.just(Optional.empty());
                    case SaveResult.Unchanged _ -> refusal(request, unchanged);
                    case SaveResult.Conflict _ -> refusal(request, "bulk.changed");
                    case SaveResult.Missing _ -> Mono.empty();
                });
    }

    private static Mono<Optional<String>> refusal(AdmittedRequest request, String key) {
        return Mono.just(Optional.of(request.message(key)));
    }
}
