package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.content.BlockJsonData;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.content.PageInputValidator;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Validates submitted page content and converts it to a revision, by the rules of the page form. */
@Component
class PageRequestValidator {

    private static final String BODY = "/content/body";
    private static final String TERMS = "/content/terms";
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(page|section|media|site):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\b");

    /** Locations of the form fields in the body; block fields have their own. */
    private static final Map<String, String> POINTERS = Map.of(
            PageInput.TITLE,
            "/content/title",
            PageInput.SHORT_TITLE,
            "/content/shortTitle",
            PageInput.LEAD,
            "/content/lead",
            PageInput.DESCRIPTION,
            "/content/description",
            PageInput.IMAGE,
            "/content/image",
            PageInput.TAGS,
            "/content/tags",
            PageInput.field(Vocabulary.THEME),
            TERMS,
            PageInput.field(Vocabulary.AUDIENCE),
            TERMS,
            PageInput.field(Vocabulary.TERRITORY),
            TERMS,
            PageInput.COMMENT,
            "/comment");

    private final PageInputValidator validator;
    private final LinkResolution links;
    private final ApiProblems problems;
    private final Messages messages;

    PageRequestValidator(PageInputValidator validator, LinkResolution links, ApiProblems problems, Messages messages) {
        this.validator = validator;
        this.links = links;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * Page content to save.
     *
     * @param comment reason, for the list of versions
     */
    @JsonTypeName("SentPage")
    record PageUpdateRequest(PageContent content, @Nullable String comment) {}

    /** @return fails with 422, which names each value that cannot be stored */
    Mono<Revision> revision(PageUpdateRequest sent, Draft base) {
        return ParsingThreads.run(() -> new BlockJsonData(
                        sent.content().body().blocks(), base.revision().body()))
                .flatMap(blocks -> revision(sent, base, blocks));
    }

    private Mono<Revision> revision(PageUpdateRequest sent, Draft base, BlockJsonData blocks) {
        PageContent content = sent.content();
        if (!blocks.problems().isEmpty()) {
            return Mono.error(problems.invalid(blocks.problems(), at -> BODY + at));
        }
        if (content.tags().stream().anyMatch(tag -> tag.contains(",") || tag.contains(";"))) {
            return Mono.error(problems.invalid("/content/tags", messages.get("api.tags")));
        }
        if (content.terms() != null
                && content.terms().stream().anyMatch(term -> TermRef.find(term).isEmpty())) {
            return Mono.error(problems.invalid(TERMS, messages.get("page.problem.choice")));
        }
        return links.addresses(references(content))
                .flatMap(addresses -> ParsingThreads.run(() -> typed(sent, blocks, addresses, base)))
                .flatMap(input -> validator.check(input, base.page().kind(), base.revision()))
                .map(checked -> accepted(checked, blocks));
    }

    private static BlockReferences references(PageContent content) {
        Set<UUID> pages = new HashSet<>();
        Set<UUID> media = new HashSet<>();
        Set<UUID> sites = new HashSet<>();
        REFERENCE
                .matcher(content.image() + " " + content.body().blocks())
                .results()
                .forEach(found -> {
                    Set<UUID> ids = switch (found.group(1)) {
                        case "media" -> media;
                        case "site" -> sites;
                        default -> pages;
                    };
                    ids.add(UUID.fromString(found.group(2)));
                });
        return new BlockReferences(pages, media, sites, List.of());
    }

    /**
     * Replaces references by addresses, as a person would type them; a reference without a target stays unchanged, and
     * is refused.
     */
    private static PageInput typed(
            PageUpdateRequest sent, BlockJsonData blocks, Map<UUID, String> addresses, Draft base) {
        PageContent content = sent.content();
        MediaRef image = content.image();
        return new PageInput(
                base.number(),
                PlainText.clean(content.title()),
                PlainText.clean(content.shortTitle()),
                PlainText.clean(content.lead()),
                PlainText.clean(content.description()),
                image == null ? "" : addresses.getOrDefault(image.id(), image.toString()),
                PlainText.clean(String.join("\n", content.tags())),
                content.terms() == null
                        ? base.revision().terms().stream()
                                .map(TermRef::toString)
                                .toList()
                        : content.terms(),
                "",
                PlainText.clean(sent.comment()),
                blocks.typed(addresses));
    }

    /** Requires complete blocks, unless they were sent as blocks that may be incomplete. */
    private Revision accepted(PageInputValidator.Result checked, BlockJsonData sent) {
        Map<String, String> wrong = new LinkedHashMap<>(checked.problems());
        checked.incomplete().forEach((field, problem) -> {
            if (!sent.mayLack(field)) {
                wrong.put(field, problem);
            }
        });
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, field -> pointer(field, sent));
        }
        return checked.revision();
    }

    private static String pointer(String field, BlockJsonData sent) {
        String pointer = POINTERS.get(field);
        return pointer == null ? BODY + sent.pointer(field) : pointer;
    }
}
