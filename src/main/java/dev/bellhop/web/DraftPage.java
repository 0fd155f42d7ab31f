package dev.bellhop.web;

import dev.bellhop.engine.Founding.Draft;
import dev.bellhop.engine.Founding.Wish;
import java.util.List;
import java.util.stream.Collectors;

/** What the App may and why, with the button that leads to GitHub; and the form for an App that there is already. */
final class DraftPage {
    static final String EXISTING = """
            <form method="post" action="/setup/app/existing" enctype="multipart/form-data">
            <p><label for="id">App ID</label>
            <input id="id" name="id" required maxlength="18" inputmode="numeric" autocomplete="off"></p>
            <p><label for="file">Private key, the file that GitHub gave</label>
            <input id="file" name="key" type="file" accept=".pem"></p>
            <p><label for="key">or its text</label>
            <textarea id="key" name="key" rows="4" autocomplete="off" spellcheck="false"></textarea></p>
            <p><label for="secret">Webhook secret</label>
            <input id="secret" name="secret" type="password" required maxlength="500" autocomplete="off"></p>
            <p><label for="client-id">Client ID, for people to connect their accounts</label>
            <input id="client-id" name="client-id" maxlength="100" autocomplete="off"></p>
            <p><label for="client-secret">Client secret</label>
            <input id="client-secret" name="client-secret" type="password" maxlength="500" autocomplete="off"></p>
            <p><button class="first">Try the key and take these</button></p>
            </form>
            """;

    private DraftPage() {}

    static String html(Draft draft, String target) {
        return """
                <p>GitHub asks for your yes on its own page. It is good for ten minutes from now.</p>
                <form method="post" action="%s">
                <input type="hidden" name="manifest" value="%s">
                <p><button class="first">Create it at GitHub</button></p>
                </form>
                <h3>What it may</h3>
                <table><thead><tr><th>Permission<th>Why</thead><tbody>
                %s</tbody></table>
                <h3>What it is told of</h3>
                <table><thead><tr><th>Event<th>Why</thead><tbody>
                %s</tbody></table>
                """.formatted(
                Page.escaped(target), Page.escaped(draft.json()), rows(draft.permissions()), rows(draft.events()));
    }

    private static String rows(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> "<tr><td><code>%s</code> %s<td>%s\n"
                        .formatted(Page.escaped(wish.name()), Page.escaped(wish.level()), Page.escaped(wish.why())))
                .collect(Collectors.joining());
    }
}
