package dev.bellhop.web;

import java.util.Optional;

/** What was asked about custom agents, and what is there. The enterprise and the repositories may be out of reach. */
record AgentsPage(News news, String asked, Optional<ShelvesView> enterprise, Optional<ShelvesView> repository) {}
