package dev.bellhop.store;

import dev.bellhop.json.Json;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;

/** How places, people and problems are written inside of what is stored. */
final class PlaceJson {
    private PlaceJson() {}

    static Json write(Repo repo) {
        return Json.object()
                .with("id", repo.id())
                .with("installation", repo.installation())
                .with("owner", repo.owner())
                .with("name", repo.name());
    }

    static Repo repo(Json json) {
        return new Repo(
                json.at("id").number(),
                json.at("installation").number(),
                json.at("owner").text(),
                json.at("name").text());
    }

    static Json write(Place place) {
        return Json.object().with("repo", write(place.repo())).with("number", place.number());
    }

    static Place place(Json json) {
        return new Place(repo(json.at("repo")), json.at("number").count());
    }

    static Json write(Person person) {
        return Json.object()
                .with("id", person.id())
                .with("login", person.login())
                .with("bot", person.bot());
    }

    static Person person(Json json) {
        return new Person(
                json.at("id").number(), json.at("login").text(), json.at("bot").flag());
    }

    static Json write(Issue issue) {
        return Json.object()
                .with("title", issue.title())
                .with("body", issue.body())
                .with("pullRequest", issue.state().pullRequest())
                .with("closed", issue.state().closed())
                .with("locked", issue.state().locked())
                .with("manned", issue.state().manned())
                .with("comments", issue.state().comments());
    }

    static Issue issue(Json json) {
        return new Issue(
                json.at("title").text(),
                json.at("body").text(),
                new Issue.State(
                        json.at("pullRequest").flag(),
                        json.at("closed").flag(),
                        json.at("locked").flag(),
                        json.maybe("manned").filter(Json::flag).isPresent(),
                        json.maybe("comments").map(Json::count).orElse(0)));
    }

    static Json write(Problem problem) {
        return Json.object().with("code", problem.code()).with("detail", problem.detail());
    }

    static Problem problem(Json json) {
        return new Problem(
                Stored.constant(json.at("code"), Problem.Code.class),
                json.at("detail").text());
    }
}
