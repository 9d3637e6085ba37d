package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the scheduled actions of a page, with links. */
@Component
class ScheduleOverview {

    private final PublicationStatusLabels labels;
    private final Messages messages;

    ScheduleOverview(PublicationStatusLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    List<PublicationScreen.Plan> plans(AdmittedRequest request, PublicationStatus status, PageSchedules schedules) {
        return schedules.schedules().stream()
                .filter(Schedule::waits)
                .map(schedule -> new PublicationScreen.Plan(
                        messages.get(
                                request.site(),
                                "publication.plan." + schedule.deed().code(),
                                labels.moment(schedule.at()),
                                schedule.decider(),
                                String.valueOf(schedule.version())),
                        notice(status, schedules, schedule),
                        changes(request, schedule)))
                .toList();
    }

    private @Nullable String notice(PublicationStatus status, PageSchedules schedules, Schedule schedule) {
        if (schedule.outdated()) {
            return messages.get("publication.plan.outdated");
        }
        boolean idle = schedule.deed() == ScheduledAction.WITHDRAW
                && status.online() == null
                && schedules.waiting(ScheduledAction.PUBLISH).isEmpty();
        return idle ? messages.get("publication.plan.unpublished") : null;
    }

    private List<PageLink> changes(AdmittedRequest request, Schedule schedule) {
        if (!mayPlan(request)) {
            return List.of();
        }
        return List.of(
                choose(request, schedule.page(), schedule.deed(), "publication.plan.change"),
                link(
                        "publication.plan.cancel",
                        address(request, schedule.page()) + "/" + schedule.id() + "/annulation"));
    }

    private static boolean mayPlan(AdmittedRequest request) {
        return request.mayChange(Action.CONTENT_PUBLISH);
    }

    private static String address(AdmittedRequest request, UUID page) {
        return PublicationUrls.publication(request.site(), page) + "/programmation";
    }

    private PageLink choose(AdmittedRequest request, UUID page, ScheduledAction action, String key) {
        String query = action == ScheduledAction.WITHDRAW
                ? "?" + ScheduleResource.DEED + "=" + ScheduleResource.WITHDRAWAL
                : "";
        return link(key, address(request, page) + query);
    }

    private PageLink link(String key, String href) {
        return new PageLink(messages.get(key), href, false, false);
    }

    /** @param blocked whether the newest revision cannot be published */
    List<PageLink> links(AdmittedRequest request, PublicationStatus status, PageSchedules schedules, boolean blocked) {
        List<PageLink> links = new ArrayList<>();
        if (!mayPlan(request)) {
            return links;
        }
        boolean publication = schedules.waiting(ScheduledAction.PUBLISH).isPresent();
        if (!publication && !blocked && !status.upToDate()) {
            links.add(choose(request, status.page(), ScheduledAction.PUBLISH, "publication.plan.publication"));
        }
        if (schedules.waiting(ScheduledAction.WITHDRAW).isEmpty() && (publication || status.online() != null)) {
            links.add(choose(request, status.page(), ScheduledAction.WITHDRAW, "publication.plan.withdrawal"));
        }
        return List.copyOf(links);
    }

    List<String> past(PageSchedules schedules) {
        return schedules.schedules().stream()
                .filter(schedule -> !schedule.waits())
                .map(this::past)
                .toList();
    }

    private String past(Schedule schedule) {
        Schedule.Completion end = Objects.requireNonNull(schedule.end());
        String what = messages.get("publication.past." + schedule.deed().code(), labels.moment(schedule.at()));
        return messages.get("publication.past", what, outcome(end));
    }

    private String outcome(Schedule.Completion end) {
        String when = labels.moment(end.at());
        Schedule.Reason reason = end.reason();
        if (reason == null) {
            return messages.get("publication.past.done", when);
        }
        String key = "publication.past." + reason.code();
        return end.by() == null ? messages.get(key, when) : messages.get(key + ".by", when, end.by());
    }
}
