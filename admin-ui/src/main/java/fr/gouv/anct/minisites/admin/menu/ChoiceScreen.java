package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;

/**
 * A few pages or images to choose from, found by words. Never all of them: a site has thousands.
 *
 * @param search the field for the words
 * @param found what was found, as radios; without options when nothing was
 * @param button value of the button that searches without a script
 */
record ChoiceScreen(FieldView search, FieldView found, String button) implements Screen {

    @Override
    public String template() {
        return "menu/found";
    }
}
