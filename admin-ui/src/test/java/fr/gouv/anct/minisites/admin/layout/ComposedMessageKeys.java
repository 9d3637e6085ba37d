package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.form.FormMessageKeys;
import fr.gouv.anct.minisites.admin.page.form.BlockFormMessageKeys;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.version.ConflictChoice;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.standard.StandardText;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Message keys that the code composes: they appear whole nowhere, and each of them must have a text. Most are found in
 * the sources; {@link #others()} are those that are not.
 */
final class ComposedMessageKeys {

    /** Keys that {@link SourceMessageKeys} composes from values that never occur there. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("(api|sign-in|start)\\.description"
            + "|check\\.redirect\\.(hidden|site-offline)"
            + "|site-request\\.list\\.next\\.(approved|portal|refused|submitted|withdrawn)"
            + "|site-request\\.page\\.submitted"
            + "|menu\\.kind\\.LINK"
            // The options of the two fields of the directory have the words of its screen.
            + "|site-request\\.field\\.(themes|audience-groups)\\.(?!hint$).*"
            + "|directory\\.field\\.audiences\\."
            + "(?!(associations|businesses|hint|local-authorities|residents|state-services|young-people)$).*"
            + "|page\\.merge\\.kind\\.field(\\.own)?"
            + "|people\\.as\\.(administrator|agent|auditor|communications)"
            + "|publication\\.action\\.(done|past|same-moment|too-far|wrong-order)(\\.text)?"
            + "|publication\\.past\\.(blocked|closed|left|overtaken|read-only|trashed)\\.by"
            + "|retention\\.(nanos|micros|millis|seconds|half_days|weeks|decades|centuries|millennia|eras|forever)");

    /** Keys with codes that are literals of the domain, or are stored. */
    private static final Pattern CODES = Pattern.compile(
            "(?:event|detail|journal\\.kind|journal\\.change|problem|page\\.problem|site-request\\.problem"
                    + "|api\\.parameter|sign-in\\.failure|preview)\\.(.+?)(?:\\.title|\\.text)?");

    /** Keys of messages about a page of one kind, in place of those about any page: see {@code PageKindMessages}. */
    private static final Pattern KINDS = Pattern.compile("(?:article|document|section)\\.(.+)");

    private ComposedMessageKeys() {}

    /** @param bundled all keys of the bundles */
    static Set<String> all(Set<String> bundled) {
        SourceMessageKeys sources = SourceMessageKeys.read(java.nio.file.Path.of("src/main/java"));
        Set<String> literals = BundleFilesTest.literals();
        return Stream.of(
                        sources.required().stream()
                                .filter(key -> isMessage(key, bundled)
                                        && !IMPOSSIBLE.matcher(key).matches()),
                        sources.optional().stream().filter(bundled::contains),
                        bundled.stream().filter(key -> hasCode(key, literals)),
                        bundled.stream().filter(key -> isOfKind(key, bundled)),
                        // Synonyms of screens by their address, as QuickSearchStoriesTest checks.
                        bundled.stream().filter(key -> key.startsWith("quick-search.words.")),
                        FormMessageKeys.all(bundled),
                        BlockFormMessageKeys.keys(),
                        BundleFiles.french("messages/pictogram").keySet().stream(),
                        others())
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a text is no beginning of keys, nor something else than a key. */
    private static boolean isMessage(String text, Set<String> bundled) {
        String subject = text.substring(0, text.indexOf('.') + 1);
        return bundled.contains(text)
                || bundled.stream().anyMatch(key -> key.startsWith(subject))
                        && bundled.stream().noneMatch(key -> key.startsWith(text + "."));
    }

    private static boolean isOfKind(String key, Set<String> bundled) {
        Matcher kind = KINDS.matcher(key);
        return kind.matches() && bundled.contains(kind.group(1));
    }

    private static boolean hasCode(String key, Set<String> literals) {
        var code = CODES.matcher(key);
        return code.matches()
                && (literals.contains(code.group(1))
                        || Arrays.stream(code.group(1).split("\\.(?=[^.]*$)")).allMatch(literals::contains));
    }

    private static Stream<String> others() {
        return Stream.of(
                        // Composed by templates.
                        each("field.format.", "", "DATE", "EMAIL", "URL"),
                        values("progress.", Progress.State.values()),
                        each("invitation.role.", "", "owner", "editor", "contributor"),
                        Arrays.stream(TenantState.values()).map(state -> "site." + state.code()),
                        Arrays.stream(TemplateKind.values()).map(kind -> "template.update.name." + kind.code()),
                        Arrays.stream(ConflictChoice.values())
                                .map(choice -> "page.merge.choice." + choice.code())
                                .flatMap(key -> Stream.of(key, key + ".own")),
                        each("legal-identity.group.", "", "host", "publisher", "site", "terms"),
                        each("legal-identity.page.", "", "notice", "privacy"),
                        each("legal-identity.processings.", "", "title", "list", "add", "number"),
                        each("legal-identity.processors.", "", "title", "list", "add", "number"),
                        // Codes that the domain derives from names.
                        each("problem.", "", "person-email", "phone-number", "secure-url", "siret-number"),
                        each(
                                "detail.",
                                "",
                                "beta",
                                "operatorLogo",
                                "publisher-email",
                                "sentence",
                                "status.403",
                                "status.404"),
                        // Stored codes of faults, and codes of the sources of the core.
                        Arrays.stream(OutsideFault.values()).map(fault -> "outside.fault." + fault.code()),
                        each("outside.source.", "", "aides-territoires", "annuaire", "data-gouv"),
                        Stream.of("waiting.item.creation.retrying", "waiting.item.service.changed"),
                        each("waiting.item.own-request.", "", "draft", "changes", "recalled"),
                        each("waiting.item.withdrawn.", "", "communications", "administrator"),
                        each("waiting.item.measure.", "", "alert", "reminder", "read-only", "archive-announced"),
                        each("detail.host-", "", "name", "address", "phone", "email", "siret"),
                        each("event.lifecycle.", "", "archive", "archive-announced", "read-only", "reminder"),
                        each(
                                "event.sign-in.failed.userinfo-",
                                "",
                                "subject",
                                "issuer",
                                "audience",
                                "signature",
                                "form"),
                        Arrays.stream(AdmissionRefusal.values())
                                .map(refusal -> "event.sign-in.refused." + refusal.code()),
                        Stream.of("event.publication.scheduled.withdraw"),
                        // Of settings that are one row, by their key.
                        Stream.of("title", "submit", "saved", "none")
                                .flatMap(word -> each("", "." + word, "budget", "published-figures", "search-rules")),
                        // Lists of the consultation, by their key and their columns.
                        Stream.of("title", "lead", "empty", "caption")
                                .flatMap(word -> each(
                                        "measurement.",
                                        "." + word,
                                        "pages",
                                        "unread",
                                        "falling",
                                        "domains",
                                        "downloads",
                                        "tools",
                                        "searches",
                                        "unclicked",
                                        "missing",
                                        "sites",
                                        "falling-sites",
                                        "silent")),
                        each("measurement.pages.", "", "page", "path", "views", "arrivals"),
                        each("measurement.unread.", "", "page", "path", "published"),
                        each("measurement.falling.", "", "page", "path", "views", "before"),
                        each("measurement.domains.", "", "domain", "arrivals"),
                        each("measurement.downloads.", "", "file", "document", "version", "downloads"),
                        each("measurement.tools.", "", "service", "path", "clicks"),
                        each(
                                "measurement.searches.",
                                "",
                                "words",
                                "searches",
                                "without-result",
                                "clicks",
                                "synonym",
                                "answer",
                                "redirect"),
                        each("measurement.unclicked.", "", "words", "searches", "without-result", "synonym", "answer"),
                        each("measurement.week.", "", "label", "reason", "count"),
                        each("measurement.falling-sites.", "", "site", "slug", "views", "before"),
                        each("measurement.missing.", "", "path", "hits", "last", "redirect"),
                        each("measurement.sites.", "", "site", "slug", "views", "arrivals", "downloads", "searches"),
                        each("measurement.silent.", "", "site", "slug", "last"),
                        each(
                                "measurement.days.",
                                "",
                                "day",
                                "views",
                                "arrivals",
                                "visitors",
                                "at-least",
                                "downloads",
                                "searches",
                                "without-result",
                                "without-click",
                                "missing"),
                        Stream.of("signal.", "signal.panel.")
                                .flatMap(prefix -> each(
                                        prefix,
                                        "",
                                        "missing-address",
                                        "missed-search",
                                        "falling-page",
                                        "ageing-page",
                                        "overdue-review",
                                        "budget-update",
                                        "guide-miss",
                                        "negative-feedback",
                                        "unread-document",
                                        "unread-page")),
                        // Of lists of articles, documents and services, by their kind.
                        Stream.of("title", "lead", "caption", "page", "empty", "empty.text")
                                .flatMap(word ->
                                        each("page.", "." + word, "articles", "documents", "services", "calls")),
                        // Of the acts on several things, which their lists name.
                        bulk("pages", "publish", "withdraw", "discard"),
                        bulk("articles", "publish", "withdraw", "discard", "tag", "untag"),
                        bulk("documents", "publish", "withdraw", "discard"),
                        bulk("services", "publish", "withdraw", "discard"),
                        bulk("calls", "publish", "withdraw", "discard"),
                        bulk("media", "move", "credit", "document", "remove"),
                        bulk("messages", "remove"),
                        each("bulk.", ".restore.done", "pages", "articles", "documents", "services", "calls"),
                        each("bulk.", ".publish.next", "pages", "articles", "documents", "services", "calls"),
                        each("bulk.", ".withdraw.next", "pages", "articles", "documents", "services", "calls"),
                        each("bulk.articles.", ".left", "tag", "untag"),
                        each("bulk.messages.", ".label", "handle", "reopen"),
                        each("bulk.messages.", ".done", "handle", "reopen"),
                        each(
                                "bulk.",
                                ".consequence",
                                "pages.publish",
                                "pages.withdraw",
                                "pages.discard",
                                "articles.publish",
                                "articles.withdraw",
                                "articles.discard",
                                "documents.publish",
                                "documents.withdraw",
                                "documents.discard",
                                "services.publish",
                                "services.withdraw",
                                "services.discard",
                                "calls.publish",
                                "calls.withdraw",
                                "calls.discard",
                                "messages.remove"),
                        // Depend on an object.
                        StandardText.PATHS.stream().map(path -> "standard.text." + path.substring(1)),
                        Vocabulary.MAINTAINED.stream()
                                .map(vocabulary -> "standard.vocabulary.text." + vocabulary.code()),
                        Stream.of(
                                "page.new.lead",
                                "page.new-article.lead",
                                "page.new-document.lead",
                                "page.new-service.lead",
                                "page.new-call.lead",
                                "request.lead"))
                .flatMap(keys -> keys);
    }

    /** Keys of the acts of a list that ask for confirmation. */
    private static Stream<String> bulk(String list, String... acts) {
        return Stream.of(".label", ".title", ".lead", ".confirm", ".done")
                .flatMap(word -> each("bulk." + list + ".", word, acts));
    }

    private static Stream<String> each(String start, String end, String... middles) {
        return Arrays.stream(middles).map(middle -> start + middle + end);
    }

    private static Stream<String> values(String start, Enum<?>... values) {
        return Arrays.stream(values).map(value -> start + value.name());
    }
}
