package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.notice.NoticeBannerResource.NoticeScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;

/** Sample screens of the notice banner, with and without one. */
public final class SampleNoticeBanner {

    private static final Tenant SITE = SampleForms.SITE;

    private SampleNoticeBanner() {}

    public static Map<String, Screen> screens(String text) {
        NoticeBannerView notice =
                new NoticeBannerView(NoticeBannerKind.WARNING, text, text, new PageLink(text, "/a", false, false));
        BadgeView shown = new BadgeView("Affiché", BadgeView.Tone.SUCCESS);
        return Map.of(
                "bandeau",
                new NoticeScreen(SITE, notice, text, shown, text, SampleForms.view(text), null),
                "bandeau-faux",
                new NoticeScreen(SITE, null, null, null, "", SampleForms.view(text), text),
                "bandeau-lecture",
                new NoticeScreen(SITE, notice, null, shown, text, null, null),
                "bandeau-absent",
                new NoticeScreen(SITE, null, null, null, "", null, null));
    }
}
