package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.arrangement.ChoiceScreen;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * The look of a site.
 *
 * @param version of the look that the form was made for
 * @param changes what somebody else changed meanwhile
 * @param header the fields about the header, before the logo
 * @param pages the fields about the pages
 * @param trialHref what answers, while one types, with the site as it would be
 * @param editable whether it can be changed now
 */
record AppearanceScreen(
        String action,
        String version,
        boolean overtaken,
        List<String> changes,
        ErrorSummary errors,
        List<FieldView> header,
        ChoiceScreen logo,
        FieldView operator,
        List<FieldView> pages,
        String trialHref,
        TrialScreen trial,
        boolean editable)
        implements Screen {

    @Override
    public String template() {
        return "appearance/page";
    }
}
