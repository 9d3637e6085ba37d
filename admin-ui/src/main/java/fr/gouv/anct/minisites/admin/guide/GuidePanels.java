package fr.gouv.anct.minisites.admin.guide;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.guide.FirstDayGuide;
import fr.gouv.anct.minisites.provisioning.guide.FirstDayGuides;
import fr.gouv.anct.minisites.provisioning.guide.GuideStep;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Builds the first-day guide for the members of a site in preparation. */
@Component
public class GuidePanels {

    private final FirstDayGuides guides;

    GuidePanels(FirstDayGuides guides) {
        this.guides = guides;
    }

    /** Whether the guide is for the user of a request: a member of its site, before the launch. */
    static boolean isShownTo(AdmittedRequest request) {
        return request.site().state() == TenantState.PREPARATION
                && request.roles().stream().anyMatch(Role::isTenantRole);
    }

    /** Returns the guide; empty for users who are not members, after the launch, and until the site is provisioned. */
    public Mono<GuidePanel> of(AdmittedRequest request) {
        return isShownTo(request) ? guides.current().map(guide -> panel(request, guide)) : Mono.empty();
    }

    private static GuidePanel panel(AdmittedRequest request, FirstDayGuide guide) {
        return new GuidePanel(
                request.message("guide.title", guide.progress(), GuideStep.values().length),
                Arrays.stream(GuideStep.values())
                        .map(step -> step(request, guide, step))
                        .toList(),
                guide.remaining() == 0,
                launch(request, guide));
    }

    private static GuidePanel.Step step(AdmittedRequest request, FirstDayGuide guide, GuideStep step) {
        boolean locked = step.act().changesSite() && request.site().locked();
        return new GuidePanel.Step(
                guide.done(step),
                request.message("guide." + step.code()),
                request.message("guide." + step.code() + ".why"),
                detail(request, guide, step),
                request.may(step.act()) && !locked ? link(request, guide, step) : null,
                request.may(step.act()) ? null : request.message("guide.roles", roles(request, step.act())));
    }

    /** Returns what is left to do where the step does not tell; null where it does. */
    private static @Nullable String detail(AdmittedRequest request, FirstDayGuide guide, GuideStep step) {
        if (guide.done(step)) {
            return step == GuideStep.PUBLICATION && guide.created() > 0
                    ? request.message("guide.publication.others", guide.created())
                    : null;
        }
        return switch (step) {
            case LEGAL -> guide.legalComplete() ? request.message("guide.legal.unconfirmed") : null;
            case OWNERS -> guide.invited() > 0 ? request.message("guide.owners.invited", guide.invited()) : null;
            case PUBLICATION -> publication(request, guide);
            case HOME, CONTACT, SHARING -> null;
        };
    }

    private static @Nullable String publication(AdmittedRequest request, FirstDayGuide guide) {
        if (guide.unpublished() > 0) {
            return request.message("guide.unpublished", guide.unpublished());
        }
        return guide.home() != null && !guide.publishedByTeam() ? request.message("guide.publication.created") : null;
    }

    private static PageLink link(AdmittedRequest request, FirstDayGuide guide, GuideStep step) {
        Tenant site = request.site();
        UUID home = guide.home();
        return switch (step) {
            case HOME ->
                home == null ? pages(request) : link(request, "guide.link.home", Paths.PREVIEW.link(site, home));
            case CONTACT -> contact(request, guide);
            case LEGAL -> link(request, "guide.link.legal", Paths.LEGAL_IDENTITY.link(site));
            case OWNERS ->
                guide.done(step) || guide.ownersInvited()
                        ? link(request, "guide.link.members", Paths.MEMBERS.link(site))
                        : link(
                                request,
                                "guide.link.owner",
                                Path.query(Paths.NEW_INVITATION.link(site), "role", Role.OWNER.code()));
            case SHARING ->
                home == null
                        ? pages(request)
                        : link(request, "guide.link.sharing", Paths.PREVIEW_LINKS.link(site, home));
            case PUBLICATION -> pages(request);
        };
    }

    /**
     * Returns the link to the preview of the contact page, or to its editor while no form is published; to all pages
     * where the form is on another one.
     */
    private static PageLink contact(AdmittedRequest request, FirstDayGuide guide) {
        UUID contact = guide.contact();
        if (contact != null) {
            return guide.contactForm()
                    ? link(request, "guide.link.contact", Paths.PREVIEW.link(request.site(), contact))
                    : link(request, "guide.link.contact.edit", Paths.PAGE.link(request.site(), contact));
        }
        return guide.done(GuideStep.CONTACT)
                ? pages(request)
                : link(request, "guide.link.contact.new", Paths.NEW_PAGE.link(request.site()));
    }

    private static PageLink pages(AdmittedRequest request) {
        return link(request, "guide.link.pages", Paths.PAGES.link(request.site()));
    }

    private static PageLink link(AdmittedRequest request, String key, String href) {
        return new PageLink(request.message(key), href, false, false);
    }

    private static String launch(AdmittedRequest request, FirstDayGuide guide) {
        if (!request.may(Action.SITE_LAUNCH)) {
            return request.message("guide.launch.roles", roles(request, Action.SITE_LAUNCH));
        }
        if (request.site().readOnly()) {
            return request.message("guide.launch.read-only");
        }
        return guide.remaining() == 0
                ? request.message("guide.launch.ready")
                : request.message("guide.launch.remaining", guide.remaining());
    }

    /** Returns the labels of the roles in a site that may perform an action. */
    private static String roles(AdmittedRequest request, Action action) {
        return Role.OF_TENANTS.stream()
                .filter(role -> Permissions.allows(role, action))
                .map(role -> request.message("role." + role.code()))
                .collect(Collectors.joining(", "));
    }
}
