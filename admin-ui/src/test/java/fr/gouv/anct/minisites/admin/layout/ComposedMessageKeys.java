package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;
import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport;
import fr.gouv.anct.minisites.admin.accessibility.SampleAccessibility;
import fr.gouv.anct.minisites.admin.check.SampleChecks;
import fr.gouv.anct.minisites.admin.component.Progress;
import fr.gouv.anct.minisites.admin.form.FormMessageKeys;
import fr.gouv.anct.minisites.admin.message.SampleMessages;
import fr.gouv.anct.minisites.admin.notice.SampleNoticeBanner;
import fr.gouv.anct.minisites.admin.ownership.SamplePageOwnership;
import fr.gouv.anct.minisites.admin.page.form.BlockFormMessageKeys;
import fr.gouv.anct.minisites.admin.page.tree.SamplePageLists;
import fr.gouv.anct.minisites.admin.position.SamplePagePositions;
import fr.gouv.anct.minisites.admin.redirect.RedirectMessageKeys;
import fr.gouv.anct.minisites.admin.section.SampleSections;
import fr.gouv.anct.minisites.admin.standard.SampleStandards;
import fr.gouv.anct.minisites.admin.template.SampleTemplates;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.admin.trash.SampleTrash;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.content.version.BlockChange;
import fr.gouv.anct.minisites.content.version.ConflictChoice;
import fr.gouv.anct.minisites.content.version.FieldChange;
import fr.gouv.anct.minisites.content.version.MergeConflict;
import fr.gouv.anct.minisites.media.inspection.MediaKind;
import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.navigation.MenuArea;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.provisioning.creation.CreationStep;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Message keys that the code composes: they appear whole nowhere, and each of them must have a text. */
final class ComposedMessageKeys {

    private static final String[] PAGES = {
        "unknown-state", "expired-state", "other-browser", "wrong-issuer", "declined", "not-signed-in",
                "provider-error",
        "wrong-code", "wrong-nonce", "wrong-token", "wrong-userinfo", "weak-authentication", "unreachable", "faulty"
    };

    /** Failures as distinguished in the journal. */
    private static final String[] FAILURES = {
        "unknown-state", "expired-state", "other-browser", "wrong-issuer", "declined", "not-signed-in",
                "provider-error",
        "wrong-code", "wrong-nonce", "wrong-token", "weak-authentication", "unreachable", "faulty", "userinfo-subject",
        "userinfo-issuer", "userinfo-audience", "userinfo-signature", "userinfo-form"
    };

    private ComposedMessageKeys() {}

    static Set<String> all() {
        Set<String> keys = new TreeSet<>();
        Stream.of(
                        shell(),
                        offline(),
                        api(),
                        page(),
                        welcome(),
                        request(),
                        creation(),
                        decision(),
                        site(),
                        session(),
                        journal(),
                        outbox(),
                        signIn(),
                        people(),
                        FormMessageKeys.all(bundled()),
                        generalProblems(),
                        RedirectMessageKeys.all(),
                        SampleMessages.keys(),
                        SampleNoticeBanner.keys(),
                        SampleStandards.keys(),
                        SampleAccessibility.keys(),
                        account(),
                        accounts(),
                        facts(),
                        SamplePagePositions.keys(),
                        SampleTrash.keys(),
                        SamplePageLists.keys(),
                        SamplePageOwnership.keys(),
                        SampleSections.keys(),
                        ofSections(),
                        SampleTemplates.keys(),
                        publication(),
                        SampleChecks.keys(),
                        arrangement(),
                        library(),
                        menu())
                .flatMap(family -> family)
                .forEach(keys::add);
        return keys;
    }

    /** Variants of messages about something that visitors see only once the site is online. */
    private static Stream<String> offline() {
        return Stream.concat(
                Stream.of("site.read-only.offline"),
                Stream.concat(
                        each(
                                "",
                                ".text.offline",
                                "setting.done",
                                "publication.published",
                                "publication.scheduled",
                                "publication.stage.scheduled",
                                "publication.visible.yes",
                                "publication.withdrawn"),
                        each(
                                "",
                                ".offline",
                                "publication.withdraw.lead",
                                "publication.withdraw.consequence.1",
                                "publication.withdraw.consequence.scheduled",
                                "publication.plan.publish",
                                "publication.schedule.consequence.publish",
                                "publication.schedule.lead.withdraw",
                                "publication.withdrawn.cancelled",
                                "publication.withdrawn.scheduled",
                                "trash.discard.seen",
                                "trash.public",
                                "section.trash.public",
                                "library.notice.online",
                                "notice.state.shown",
                                "notice.from.now",
                                "notice.remove.consequence",
                                "section.shown")));
    }

    /** Variants of messages for sections, in addition to those for pages. */
    private static Stream<String> ofSections() {
        Set<String> pages = Messages.BUNDLES.stream()
                .flatMap(bundle -> BundleFiles.french(bundle).keySet().stream())
                .collect(Collectors.toSet());
        return BundleFiles.french("messages/section").keySet().stream()
                .filter(key -> pages.contains(key.substring("section.".length())));
    }

    private static Stream<String> api() {
        String[] refusals = {"malformed", "not-json", "not-bytes", "unseen", "overtaken", "invalid", "media.online"};
        return Stream.of(
                        each("api.", ".title", refusals),
                        each("api.", ".detail", refusals),
                        each(
                                "api.parameter.",
                                "",
                                "site",
                                "page",
                                "schedule",
                                "media",
                                "template",
                                "name",
                                "folder",
                                "discarded",
                                "seen",
                                "redirect",
                                "state",
                                "position",
                                "version",
                                "cursor",
                                "limit",
                                "words",
                                "tag",
                                "if-match"))
                .flatMap(keys -> keys);
    }

    private static Set<String> bundled() {
        return Messages.BUNDLES.stream()
                .flatMap(bundle -> BundleFiles.french(bundle).keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Problems that a form need not have words of its own for. */
    private static Stream<String> generalProblems() {
        return each(
                "problem.",
                "",
                "missing",
                "long",
                "short",
                "choice",
                "number",
                "date",
                "impossible-date",
                "time",
                "skipped",
                "person-email",
                "contact-email",
                "phone-number",
                "siret-number",
                "secure-url",
                "path-segment",
                "path-taken",
                "path-refused",
                "second-list",
                "deep",
                "parent");
    }

    private static Stream<String> shell() {
        return Stream.of(
                        each(
                                "error.",
                                ".title",
                                "missing",
                                "forbidden",
                                "locked",
                                "too-large",
                                "method",
                                "malformed",
                                "fault"),
                        each(
                                "error.",
                                ".detail",
                                "missing",
                                "forbidden",
                                "locked",
                                "too-large",
                                "method",
                                "malformed",
                                "fault"),
                        each("error.", ".title", "unauthorised", "too-many"),
                        each("error.", ".detail", "unauthorised", "too-many"),
                        each("error.", ".title", "expired"),
                        each("error.", ".title", "missing.form"),
                        each(
                                "error.",
                                ".help",
                                "missing",
                                "missing.form",
                                "forbidden",
                                "locked",
                                "too-large",
                                "expired"),
                        each("field.format.", "", "DATE", "EMAIL", "URL"),
                        names("progress.", Progress.State.values()),
                        names("action.", Action.values()),
                        Arrays.stream(Role.values()).map(role -> "role." + role.code()))
                .flatMap(family -> family);
    }

    private static Stream<String> page() {
        return Stream.of(
                        BlockFormMessageKeys.keys(),
                        BundleFiles.french("messages/pictogram").keySet().stream(),
                        each("editor.group.", "", "text", "media", "navigation", "structure", "data", "other"),
                        Arrays.stream(PageState.values()).map(state -> "page.state." + state.code()),
                        each("page.field.", "", "titre", "titre-court", "chapo", "description", "image", "etiquettes"),
                        Stream.of("page.field.commentaire"),
                        each("page.new", "", ".title", ".lead"),
                        each("page.new-article", "", ".title", ".lead"),
                        each("page.problem.", "", "page", "section", "file", "long", "missing", "tags", "date"),
                        each("page.problem.", "-several", "page", "section", "link", "file"),
                        each("page.", ".text", "created", "merged", "working-copy.interrupted"),
                        each("event.page.", "", "created", "saved", "moved", "copied"),
                        each(
                                "event.page.",
                                "",
                                "discarded",
                                "restored",
                                "purged",
                                "trash-cleared",
                                "trash-emptied",
                                "upkeep"),
                        Arrays.stream(ConflictChoice.values())
                                .map(choice -> "page.merge.choice." + choice.code())
                                .flatMap(key -> Stream.of(key, key + ".own")),
                        Arrays.stream(MergeConflict.Kind.values())
                                .filter(kind -> kind != MergeConflict.Kind.FIELD)
                                .map(kind -> "page.merge.kind." + kind.code())
                                .flatMap(key -> Stream.of(key, key + ".own")),
                        each("page.merge.", ".added", "part", "row"),
                        Stream.of("journal.kind.page"))
                .flatMap(family -> family);
    }

    private static Stream<String> welcome() {
        return Stream.of(
                        Arrays.stream(BackOfficePage.values()).map(page -> page.key() + ".title"),
                        each("", ".menu", "welcome", "request"),
                        each("", ".description", "welcome", "request"),
                        each("", ".lead", "welcome", "request"),
                        each("welcome.tile.", ".title", "request", "portal", "api"),
                        each("welcome.tile.", ".text", "request", "portal", "api"),
                        each("request.question.", "", "owners", "end", "address", "redirects"),
                        each("request.question.", ".answer", "owners", "end", "address", "redirects"))
                .flatMap(family -> family);
    }

    private static Stream<String> request() {
        return Stream.of(
                        each("site-request.list.", "", "caption", "name", "state", "updated", "next"),
                        each("site-request.list.next.", "", "draft", "changes", "recalled"),
                        Arrays.stream(RequestState.values()).map(state -> "site-request.state." + state.code()),
                        each(
                                "site-request.page.",
                                "",
                                "draft",
                                "changes",
                                "approved",
                                "refused",
                                "portal",
                                "withdrawn"),
                        Stream.of(
                                "site-request.page.recalled",
                                "site-request.state.recalled",
                                "site-request.state.completed"),
                        each("home.task.", "", "draft", "changes", "recalled"),
                        Arrays.stream(RequestStep.values()).flatMap(ComposedMessageKeys::step),
                        Arrays.stream(RequestField.values()).flatMap(ComposedMessageKeys::field),
                        each("site-request.group.", "", "owner", "second-owner", "publication", "contacts"),
                        each(
                                "site-request.problem.",
                                "",
                                "control-character",
                                "full-name",
                                "not-an-email",
                                "not-a-url"),
                        each("site-request.problem.", "", "not-a-date", "past-date", "too-far", "same-owner", "siret"),
                        each(
                                "site-request.problem.",
                                "",
                                "slug-form",
                                "slug-reserved",
                                "slug-taken",
                                "slug-look-alike"),
                        each(
                                "site-request.problem.",
                                "",
                                "slug-quarantined",
                                "not-an-option",
                                "impossible-date",
                                "user-info"),
                        each("site-request.recall.", "", "title", "lead", "confirm"),
                        each("site-request.recall.", "", "consequence.1", "consequence.2", "consequence.3"),
                        each("site-request.delete.", "", "title", "lead", "confirm", "consequence.1", "consequence.2"),
                        each("site-request.withdraw.", "", "title", "lead", "confirm"),
                        each("site-request.withdraw.", "", "consequence.1", "consequence.2", "consequence.3"),
                        each("site-request.event.", "", "approval", "changes", "refusal", "portal"),
                        each(
                                "site-request.",
                                ".text",
                                "saved",
                                "sent",
                                "not-editable",
                                "recalled",
                                "not-recallable",
                                "restarted",
                                "not-deletable",
                                "too-many-drafts"))
                .flatMap(family -> family);
    }

    private static Stream<String> step(RequestStep step) {
        String key = "site-request.step." + step.name().toLowerCase(Locale.ROOT);
        return Stream.of(key, key + ".lead");
    }

    private static Stream<String> field(RequestField field) {
        String key = "site-request.field." + field.key();
        return Stream.concat(
                Stream.of(key + ".label", key + ".hint"),
                field.options().stream()
                        .map(code -> field == RequestField.ACCENT && !code.equals("none")
                                ? "accent." + code
                                : "site-request.option." + field.key() + "." + code));
    }

    private static Stream<String> creation() {
        return Stream.concat(
                Arrays.stream(SiteCreation.State.values()).map(state -> "creation." + state.code()),
                Arrays.stream(CreationStep.values()).map(step -> "creation.step." + step.code()));
    }

    private static Stream<String> decision() {
        return Stream.of(
                        each("decision.queue.", "", "caption", "name", "requester", "sent", "state"),
                        each("decision.approve.", "", "title", "lead", "confirm"),
                        each("decision.done.", "", "approval", "changes", "portal", "refusal"),
                        each("decision.done.", ".text", "approval", "changes", "portal", "refusal"),
                        each("decision.overtaken.", "", "text", "recalled", "completed", "corrected"))
                .flatMap(family -> family);
    }

    private static Stream<String> site() {
        return Stream.of(
                        each("site.list.", "", "caption", "name", "address", "state"),
                        each("site.menu.group.", "", "content", "follow-up", "presentation", "team"),
                        Arrays.stream(TenantState.values()).map(state -> "site." + state.code()),
                        Arrays.stream(TenantState.values()).map(state -> "site.state." + state.code()),
                        each("site.member.", "", "caption", "name", "email", "role"),
                        Stream.of("menu.added.empty.text"),
                        each("site.launch.", "", "title", "lead", "confirm"),
                        each("site.launch.reminder.", ".link", "accessibility", "legal", "contacts"),
                        each("site.undo.", "", "title", "lead", "confirm"),
                        each(
                                "site.",
                                ".text",
                                "launched",
                                "launch.not-in-preparation",
                                "undo.too-late",
                                "launch.read-only",
                                "launch.home"))
                .flatMap(family -> family);
    }

    private static Stream<String> session() {
        return Stream.of(
                        each("session.list.", "", "caption", "browser", "started", "used", "closing"),
                        each("session.close.", "", "title", "lead", "confirm"),
                        each("session.others.", "", "title", "lead", "confirm"),
                        each("session.all.", "", "title", "lead", "confirm"))
                .flatMap(family -> family);
    }

    private static Stream<String> journal() {
        return Stream.of(
                        each("journal.", "", "at", "actor", "action", "about", "person", "session", "detail"),
                        each("journal.", ".title", "none"),
                        each("journal.", ".text", "none"),
                        each("journal.kind.", "", "session", "sign-in", "request", "creation", "site", "access"),
                        each("journal.kind.", "", "member", "invitation", "lifecycle"),
                        each("event.session.", "", "opened", "closed", "closed-elsewhere", "all-closed"),
                        each("journal.kind.", "", "account", "token", "journal"),
                        each("event.account.", "", "created", "role-given", "role-taken", "erased", "exported"),
                        each("event.token.", "", "issued", "revoked", "refused"),
                        Stream.of("event.journal.exported", "journal.caption"),
                        each("journal.kind.", "", "contact", "media", "folder"),
                        each("journal.change.", "", "true", "false", "redirect"),
                        each("detail.status.", "", "403", "404"),
                        each("detail.", "", "path", "from", "to", "page", "version", "reason", "at", "what", "sites"),
                        each("detail.", "", "count", "redirect", "role", "closed", "threat", "audit", "rate"),
                        each("detail.", "", "ceiling", "typed-name", "invited", "accepted-by"),
                        each("detail.", "", "role-before", "until", "until-before", "until.none", "token", "rights"),
                        each("detail.scope.", "", "everywhere", "site"),
                        each("detail.", "", "name", "address", "phone", "former", "wording", "hosts"),
                        each("detail.", "", "du", "au", "action", "espace"),
                        each("event.", "", "access.refused"),
                        each(
                                "event.request.",
                                "",
                                "sent",
                                "completed",
                                "recalled",
                                "deleted",
                                "withdrawn",
                                "approved",
                                "changes-asked",
                                "refused"),
                        each("event.request.", "", "sent-to-portal"),
                        each("event.creation.", "", "failed", "retried"),
                        each("event.site.", "", "created", "launched", "launch-undone"))
                .flatMap(family -> family);
    }

    private static Stream<String> publication() {
        String[] stages = {"draft", "submitted", "stale", "sent-back", "corrected", "scheduled", "online"};
        return Stream.of(
                        each("publication.stage.", "", stages),
                        each("publication.stage.", ".text", stages),
                        Arrays.stream(PublicationResult.values())
                                .filter(result -> result != PublicationResult.DONE)
                                .flatMap(ComposedMessageKeys::act),
                        each("publication.", ".text", "published", "withdrawn"),
                        each("redirect.remove.consequence.", "", "leads", "nowhere", "covered", "unreachable"),
                        each("redirect.remove.consequence.", ".alias", "leads", "nowhere"),
                        Stream.of(
                                        "publication.deciders.",
                                        "publication.submitted.",
                                        "publication.send-back.lead.",
                                        "publication.sent-back.",
                                        "check.waive.deciders.")
                                .flatMap(prefix -> each(prefix, "", "others", "oneself", "nobody")),
                        each("publication.queue.", "", "caption", "page", "by", "at", "state"),
                        each("publication.action.", "", "never-online", "over", "rescheduled"),
                        each("publication.action.", ".text", "never-online", "over", "rescheduled"),
                        each("publication.plan.", "", "publish", "withdraw"),
                        each("publication.past.", "", "publish", "withdraw", "done"),
                        Arrays.stream(Schedule.Reason.values()).map(reason -> "publication.past." + reason.code()),
                        each("publication.past.", ".by", "asked", "replaced"),
                        Arrays.stream(ScheduledAction.values()).map(action -> "publication.stays." + action.code()),
                        each("publication.schedule.title.", "", "publish", "withdraw"),
                        each("publication.schedule.lead.", "", "publish", "withdraw"),
                        each("publication.schedule.consequence.", "", "publish", "withdraw"),
                        each("publication.schedule.consequence.obstacle.", "", "publish", "withdraw"),
                        each("publication.", ".text", "scheduled", "cancelled"),
                        each("publication.cancel.publish.", "", "title", "lead", "confirm"),
                        each("publication.cancel.withdraw.", "", "title", "lead", "confirm"),
                        Stream.of("publication.cancel.moved.text"),
                        each("event.publication.", "", "scheduled.publish", "scheduled.withdraw"),
                        each("event.publication.", "", "schedule-cancelled", "missed", "waived"),
                        each(
                                "version.",
                                "",
                                "number",
                                "at",
                                "author",
                                "comment",
                                "state",
                                "restoration",
                                "avant",
                                "apres",
                                "caption"),
                        each("version.restore.", "", "title", "lead", "confirm"),
                        Stream.of("version.choose.text"),
                        Arrays.stream(FieldChange.Field.values()).map(field -> "version.field." + field.code()),
                        Arrays.stream(BlockChange.Kind.values()).map(kind -> "version.change." + kind.code()),
                        Stream.of("event.publication.version-restored"),
                        each("preview.", "", "telephone", "ordinateur", "clair", "sombre"),
                        each(
                                "overview.",
                                "",
                                "waiting",
                                "drafts",
                                "scheduled",
                                "checks",
                                "overdue",
                                "templates",
                                "published"),
                        each(
                                "overview.",
                                ".empty",
                                "waiting",
                                "drafts",
                                "scheduled",
                                "checks",
                                "overdue",
                                "templates",
                                "published"),
                        each("overview.line.", "", "waiting", "unsaved", "draft", "to-publish", "to-withdraw"),
                        each("overview.line.", "", "published", "overdue", "faulty", "template"),
                        each("link.column.", "", "label", "by", "until", "act"),
                        each("link.revoke.", "", "title", "lead", "confirm"),
                        each("event.publication.", "", "link-made", "link-revoked", "commented"),
                        Stream.of("journal.kind.publication"),
                        each("event.publication.", "", "submitted", "sent-back", "published", "withdrawn"))
                .flatMap(family -> family);
    }

    private static Stream<String> act(PublicationResult result) {
        String key =
                "publication.action." + result.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(key, key + ".text");
    }

    private static Stream<String> signIn() {
        return Stream.of(
                        Arrays.stream(FAILURES).flatMap(code -> signIn("failed", code)),
                        each("sign-in.failure.", ".title", PAGES),
                        each("sign-in.failure.", ".text", PAGES),
                        Arrays.stream(AdmissionRefusal.values()).flatMap(reason -> signIn("refused", reason.code())),
                        Arrays.stream(AdmissionRefusal.values())
                                .map(reason -> "sign-in.refusal." + reason.code() + ".title"),
                        Arrays.stream(AdmissionRefusal.values())
                                .map(reason -> "sign-in.refusal." + reason.code() + ".text"),
                        each("event.sign-in.", "", "linked", "administrator"),
                        each("sign-in.rate-limited.", "", "title", "text"),
                        each("sign-out.done.", "", "title", "text"),
                        each("sign-out.unsure.", "", "title", "text"))
                .flatMap(family -> family);
    }

    private static Stream<String> signIn(String action, String code) {
        return Stream.of("event.sign-in." + action, "event.sign-in." + action + "." + code);
    }

    private static Stream<String> outbox() {
        return each("outbox.", "", "subject", "recipient", "written", "state");
    }

    private static Stream<String> people() {
        return Stream.of(
                        each("people.column.", "", "name", "email", "role", "until", "by", "state"),
                        each("people.as.", "", "owner", "editor", "contributor"),
                        each("invitation.role.", "", "owner", "editor", "contributor"),
                        each("people.report.", "", "line", "email", "role", "verdict"),
                        each("people.revoke.", "", "title", "lead", "confirm"),
                        each("people.remove.", "", "title", "lead", "confirm"),
                        each("people.leave.", "", "title", "lead", "confirm"),
                        each("people.", ".text", "invited", "renewed", "last-owner"),
                        each("invitation.", ".text", "accepted", "member", "own", "used"),
                        each("invitation.", ".text", "revoked", "expired", "withdrawn"),
                        names("people.import-status.", BulkInvitationReport.Status.values()),
                        letters("invited", "revoked", "joined", "joined-otherwise", "role", "end", "no-end"),
                        letters("owner-added", "handover", "removed", "left"),
                        each(
                                "event.member.",
                                "",
                                "added",
                                "invited",
                                "joined",
                                "role-changed",
                                "end-changed",
                                "removed",
                                "left"),
                        each("event.", "", "member.ended", "invitation.revoked", "invitation.ceiling-changed"),
                        each(
                                "event.lifecycle.",
                                "",
                                "owners-few",
                                "owners-none",
                                "owner-past-end",
                                "alert",
                                "reminder"),
                        each("event.lifecycle.", "", "read-only", "archive-announced", "archive", "recovered"))
                .flatMap(family -> family);
    }

    private static Stream<String> letters(String... occasions) {
        return Stream.of(".subject", ".1", ".2", ".action")
                .flatMap(part -> each("people.notification.", part, occasions));
    }

    private static Stream<String> account() {
        return Stream.of(
                        each("account.parts.", "", "caption", "site", "role"),
                        each("token.", "", "caption", "name", "scope", "state", "used", "revocation"),
                        each("token.revoke.", "", "title", "lead", "confirm"),
                        each("token.", ".text", "nothing", "shown"),
                        each("erasure.consequence.", "", "1", "2", "3", "4", "5"),
                        each("people.ending.", "", "publications", "withdrawals", "links", "pages", "texts"),
                        each("retention.", "", "caption", "what", "why", "kept"),
                        each("retention.", "", "years", "months", "days", "hours", "minutes"),
                        Arrays.stream(Retention.values())
                                .flatMap(retention ->
                                        each("retention." + retention.code(), "", ".what", ".why", ".from")))
                .flatMap(family -> family);
    }

    private static Stream<String> accounts() {
        return Stream.of(
                        each("accounts.", "", "caption", "name", "email", "role", "seen"),
                        each("accounts.sessions.", "", "title", "lead", "consequence.1", "consequence.2", "confirm"),
                        each("accounts.add.", ".text", "done", "known"))
                .flatMap(family -> family);
    }

    private static Stream<String> arrangement() {
        return Stream.of(
                        Arrays.stream(MenuArea.values()).map(area -> "detail." + area.code()),
                        each("event.site.", "", "menus-changed", "look-changed", "particulars-changed"),
                        each("detail.", "", "accent", "search", "sideMenu", "cards", "tiles", "mourning"),
                        each("detail.", "", "brandBlock", "operatorLogo", "operatorName", "beta"))
                .flatMap(family -> family);
    }

    private static Stream<String> facts() {
        return Stream.of(
                        each(
                                "detail.",
                                "",
                                "title",
                                "tagline",
                                "description",
                                "contactEmail",
                                "publisher-name",
                                "publisher-address",
                                "publisher-phone",
                                "publisher-email",
                                "publisher-siret",
                                "publicationDirector",
                                "host-name",
                                "host-address",
                                "host-phone",
                                "host-email",
                                "host-siret",
                                "licence",
                                "dataProtectionOfficer",
                                "processings",
                                "processors",
                                "securityContact"),
                        each(
                                "legal-identity.",
                                "",
                                "group.site",
                                "group.publisher",
                                "group.host",
                                "group.terms",
                                "processings.title",
                                "processings.list",
                                "processings.add",
                                "processings.number",
                                "processors.title",
                                "processors.list",
                                "processors.add",
                                "processors.number",
                                "page.notice",
                                "page.privacy"))
                .flatMap(family -> family);
    }

    private static Stream<String> menu() {
        return Stream.of(
                        Arrays.stream(MenuArea.values()).map(area -> "menu.area." + area.code() + ".hint"),
                        each("menu.kind.", "", "MENU", "MEGA_MENU", "CATEGORY", "COLUMN", "PARTNER"),
                        names("menu.add.", MenuNodeKind.values()),
                        each("menu.search.", "", "page", "image"))
                .flatMap(family -> family);
    }

    private static Stream<String> library() {
        return Stream.of(
                        names("library.rejection.", Reason.values()),
                        names("library.use.", MediaUsage.Location.values()),
                        Arrays.stream(MediaKind.values()).map(kind -> "library.limit." + kind.code()),
                        Arrays.stream(MediaQuery.Filter.values()).map(filter -> "library.filter." + filter.code()),
                        each("library.problem.", "", "title-missing", "decorative-missing", "alt-missing"),
                        each("library.problem.", "", "alt-decorative", "focus", "language"),
                        each("library.badge.", "", "quarantine", "infected", "undescribed"),
                        each("library.column.", "", "title", "facts", "added", "used", "state"),
                        each("library.remove.", "", "title", "lead", "confirm"),
                        each("library.", ".title", "empty", "empty-folder", "nothing"),
                        each("library.", ".text", "empty", "empty-folder", "nothing"),
                        each("event.media.", "", "added", "replaced", "described", "moved", "removed", "infected"),
                        each("event.folder.", "", "added", "changed", "removed"))
                .flatMap(family -> family);
    }

    private static Stream<String> each(String start, String end, String... middles) {
        return Arrays.stream(middles).map(middle -> start + middle + end);
    }

    private static Stream<String> names(String start, Enum<?>... values) {
        return Arrays.stream(values).map(value -> start + value.name());
    }
}
