package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import java.util.List;

/**
 * The appearance of a site.
 *
 * @param version of the appearance that the form is based on
 * @param changes of other users meanwhile
 * @param header the fields about the header, before the logo
 * @param pages the fields about the pages
 * @param trialHref fragment with a preview of the site, requested while the user types
 * @param editable whether it can be changed now
 */
record AppearanceScreen(
        String action,
        String version,
        boolean overtaken,
        List<String> changes,
        ErrorSummary errors,
        List<FieldView> header,
        PickerScreen logo,
        FieldView operator,
        List<FieldView> pages,
        String trialHref,
        AppearancePreviewScreen trial,
        boolean editable)
        implements Screen {

    @Override
    public String template() {
        return "appearance/page";
    }
}
