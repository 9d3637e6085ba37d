package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.OfferedProvider;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * « Se connecter ».
 *
 * @param providers the ways in; none where sign-in is not configured
 * @param accounts those of the demonstration
 * @param next where to go afterwards
 * @param interrupted whether a form waits there to be sent again
 */
record SignInScreen(List<OfferedProvider> providers, List<DemoAccount> accounts, String next, boolean interrupted)
        implements Screen {

    @Override
    public String template() {
        return "sign-in";
    }
}
