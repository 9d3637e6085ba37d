package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the publication screen of a page with the actions that the user is allowed, and no others. */
@Component
class PublicationScreenFactory {

    static final String REVISION = "revision";
    static final String NOTE = "mot";

    private final MinisitesProperties properties;
    private final ScheduleOverview calendar;
    private final PublicationStatusLabels labels;
    private final Messages messages;

    PublicationScreenFactory(
            MinisitesProperties properties,
            ScheduleOverview calendar,
            PublicationStatusLabels labels,
            Messages messages) {
        this.properties = properties;
        this.calendar = calendar;
        this.labels = labels;
        this.messages = messages;
    }

    FieldView note(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, NOTE, messages.get("publication.note"), typed)
                .withHint(messages.get("publication.note.hint"))
                .optional()
                .atMost(Review.LONGEST_NOTE);
    }

    PublicationScreen screen(
            AdmittedRequest request,
            PageHeader header,
            PublicationStatus standing,
            NotificationRecipients deciders,
            PageSchedules agenda,
            ChecksView checks,
            FieldView note,
            PublicationScreen.@Nullable Refusal refusal) {
        PublicationStage stage = standing.stage();
        PublicationScreen.Form submission = submission(request, standing, note, checks);
        return new PublicationScreen(
                header,
                ErrorSummary.of(List.of(note)),
                refusal == null || submission == null
                        ? refusal
                        : new PublicationScreen.Refusal(refusal.title(), refusal.text(), null),
                labels.visible(standing),
                labels.visibleText(request.site(), standing),
                visit(request, standing),
                withdrawal(request, standing),
                labels.stage(stage),
                labels.stageText(request.site(), standing, deciders),
                labels.said(stage),
                submission,
                unsubmittable(request, standing, checks),
                checks.blocked() ? null : publication(request, standing),
                sendingBack(request, standing),
                calendar.plans(request, standing, agenda),
                calendar.links(request, standing, agenda, checks.blocked()),
                calendar.past(agenda),
                checks);
    }

    /** Link to the public page; a shared section has no URL of its own. */
    private @Nullable PageLink visit(AdmittedRequest request, PublicationStatus standing) {
        boolean unseen = standing.online() == null || standing.kind() == PageKind.SECTION;
        if (unseen || request.site().state() != TenantState.LIVE) {
            return null;
        }
        String origin = properties.url(request.site().canonical());
        return new PageLink(
                messages.get("publication.visit"), origin + standing.path().substring(1), true, false);
    }

    /** Form to submit; omitted where a submission would be refused. */
    private PublicationScreen.@Nullable Form submission(
            AdmittedRequest request, PublicationStatus standing, FieldView note, ChecksView checks) {
        return submittable(request, standing) && !checks.incomplete()
                ? new PublicationScreen.Form(
                        PublicationUrls.publication(request.site(), standing.page()) + "/soumission",
                        seen(standing),
                        List.of(note),
                        messages.get("publication.submit"))
                : null;
    }

    private static boolean submittable(AdmittedRequest request, PublicationStatus standing) {
        return request.mayChange(Action.CONTENT_WRITE)
                && standing.submission(standing.head().id()) == PublicationResult.DONE;
    }

    private @Nullable String unsubmittable(AdmittedRequest request, PublicationStatus standing, ChecksView checks) {
        return submittable(request, standing) && checks.incomplete() ? messages.get("publication.unsubmittable") : null;
    }

    private PublicationScreen.@Nullable Form publication(AdmittedRequest request, PublicationStatus standing) {
        boolean offered = request.mayChange(Action.CONTENT_PUBLISH) && !standing.upToDate();
        return offered
                ? new PublicationScreen.Form(
                        PublicationUrls.publication(request.site(), standing.page()) + "/mise-en-ligne",
                        seen(standing),
                        List.of(),
                        messages.get(
                                "publication.publish",
                                String.valueOf(standing.head().number())))
                : null;
    }

    /** Hidden field with the displayed revision: a decision never applies to a revision that the user has not seen. */
    private static List<HiddenField> seen(PublicationStatus standing) {
        return List.of(new HiddenField(REVISION, standing.head().id().toString()));
    }

    private @Nullable PageLink withdrawal(AdmittedRequest request, PublicationStatus standing) {
        return standing.online() == null ? null : act(request, standing, "publication.withdraw", "/retrait");
    }

    private @Nullable PageLink sendingBack(AdmittedRequest request, PublicationStatus standing) {
        return standing.waiting() == null ? null : act(request, standing, "publication.send-back", "/renvoi");
    }

    private @Nullable PageLink act(AdmittedRequest request, PublicationStatus standing, String key, String below) {
        return request.mayChange(Action.CONTENT_PUBLISH)
                ? new PageLink(
                        messages.get(key),
                        PublicationUrls.publication(request.site(), standing.page()) + below,
                        false,
                        false)
                : null;
    }
}
