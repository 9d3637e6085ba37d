package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publication status of a page, pending revisions, and the actions that the user is allowed, no others.
 *
 * @param writes whether the user may change content
 * @param publishes whether the user may publish
 * @param intervenes whether the user may withdraw the page in place of the team
 * @param refusal why the last action was refused; null when none was
 * @param visible badge of its visibility
 * @param intervention why the page was withdrawn in place of the team; null when it was not, or is published again
 * @param visit link to the public page
 * @param stage badge of the newest revision's stage
 * @param replacement what a publication of the newest revision would change; null when it is published, and for
 *     accounts that may not publish
 * @param said comment of the submission or its return
 * @param submission form that submits
 * @param plans scheduled actions
 * @param past results of past schedules
 * @param checks findings of the newest revision
 */
record PublicationScreen(
        Tenant site,
        PageHeader header,
        PublicationStatus status,
        PageSchedules schedules,
        boolean writes,
        boolean publishes,
        boolean intervenes,
        @Nullable PublicationResult refusal,
        BadgeView visible,
        String visibleText,
        @Nullable Comment intervention,
        @Nullable PageLink visit,
        BadgeView stage,
        String stageText,
        @Nullable Replacement replacement,
        @Nullable Comment said,
        FormView submission,
        List<Plan> plans,
        List<String> past,
        ChecksView checks)
        implements Screen {

    static final String REVISION = "revision";

    /** A comment with its author. */
    record Comment(String by, String words) {}

    /**
     * Changes that a publication would make for visitors.
     *
     * @param text the revisions concerned
     * @param changes one line each; empty for a publication that replaces nothing
     * @param href all changes in full; null for a publication that replaces nothing
     */
    record Replacement(
            String text, List<String> changes, @Nullable String href) {}

    /** A scheduled action. */
    record Plan(Tenant site, Schedule schedule, String text) {

        public String changeHref() {
            return ScheduleResource.link(site, schedule.page(), schedule.deed());
        }

        public String cancelHref() {
            return ScheduleCancellationResource.CANCELLATION.link(site, schedule.page(), schedule.id());
        }
    }

    public ErrorSummary errors() {
        return submission.errors();
    }

    /** Message key of the refusal. */
    public @Nullable String refusalKey() {
        return refusal == null ? null : PublicationResponses.key(refusal);
    }

    /** Message key of the reason for the refusal. */
    public @Nullable String refusalTextKey() {
        return refusal == null ? null : PublicationResponses.hereKey(refusal);
    }

    /** Returns the text of a refused submission, to be copied; null where the form still contains it. */
    public @Nullable String unsent() {
        return refusal == null || submits() || note().value().isBlank() ? null : note().value();
    }

    /** Returns the number of the newest revision. */
    public String number() {
        return String.valueOf(status.head().number());
    }

    /** Hidden field with the displayed revision: a decision never applies to a revision that the user has not seen. */
    public List<HiddenField> seen() {
        return List.of(new HiddenField(REVISION, status.head().id().toString()));
    }

    /** Whether there are changes to submit. */
    public boolean submittable() {
        return writes && status.submission(status.head().id()) == PublicationResult.DONE;
    }

    /** Whether the form that submits is offered: not where a submission would be refused. */
    public boolean submits() {
        return submittable() && !checks.incomplete();
    }

    /** Returns the field of the form that submits. */
    public FieldView note() {
        return submission.field("note");
    }

    /** Returns where the newest revision is published from; null where it may not be. */
    public @Nullable String publicationHref() {
        return publishes && !checks.blocked() && !status.upToDate()
                ? PublicationResource.PUBLISHING.link(site, status.page())
                : null;
    }

    /** Returns where the newest revision can be read as visitors would see it; null for accounts that may not. */
    public @Nullable String previewHref() {
        String preview = Paths.PREVIEW.link(site, status.page());
        return header.tabs().stream().anyMatch(tab -> tab.href().equals(preview)) ? preview : null;
    }

    public @Nullable String withdrawalHref() {
        if (status.online() == null) {
            return null;
        }
        if (publishes) {
            return Paths.PAGE_WITHDRAWAL.link(site, status.page());
        }
        return intervenes ? PageInterventionResource.INTERVENTION.link(site, status.page()) : null;
    }

    public @Nullable String returnHref() {
        return publishes && status.waiting() != null ? SubmissionReturnResource.RETURN.link(site, status.page()) : null;
    }

    public @Nullable String publicationPlanHref() {
        return publishes && !planned(ScheduledAction.PUBLISH) && !checks.blocked() && !status.upToDate()
                ? ScheduleResource.link(site, status.page(), ScheduledAction.PUBLISH)
                : null;
    }

    public @Nullable String withdrawalPlanHref() {
        boolean visible = planned(ScheduledAction.PUBLISH) || status.online() != null;
        return publishes && !planned(ScheduledAction.WITHDRAW) && visible
                ? ScheduleResource.link(site, status.page(), ScheduledAction.WITHDRAW)
                : null;
    }

    /** Whether a scheduled withdrawal has no effect so far: nothing is published, and no publication is scheduled. */
    public boolean idle(Plan plan) {
        return plan.schedule().deed() == ScheduledAction.WITHDRAW
                && status.online() == null
                && !planned(ScheduledAction.PUBLISH);
    }

    private boolean planned(ScheduledAction action) {
        return schedules.waiting(action).isPresent();
    }

    @Override
    public String template() {
        return "publication/page";
    }
}
