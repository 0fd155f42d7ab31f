package dev.bellhop.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads GraphQL as far as it is spoken here: one named operation, variables, aliases, arguments, inline fragments. */
final class Grammar {
    private static final Pattern TOKEN = Pattern.compile("\\.\\.\\.|[A-Za-z_0-9]+|[{}()\\[\\]:!$]|[^\\s,]");

    private final Deque<String> tokens = new ArrayDeque<>();

    private Grammar(String document) {
        Matcher token = TOKEN.matcher(document);
        while (token.find()) {
            tokens.add(token.group());
        }
    }

    static Operation read(String document) {
        Grammar grammar = new Grammar(document);
        Operation operation = grammar.operation();
        if (!grammar.tokens.isEmpty()) {
            throw grammar.misread();
        }
        return operation;
    }

    private Operation operation() {
        String kind = word();
        if (!kind.equals("query") && !kind.equals("mutation")) {
            throw misread();
        }
        word();
        return new Operation(kind, variables(), picks());
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        if (!skip("(")) {
            return variables;
        }
        while (!skip(")")) {
            need("$");
            String name = word();
            need(":");
            String type = word();
            variables.put(name, type + (skip("!") ? "!" : ""));
        }
        return variables;
    }

    private List<Operation.Pick> picks() {
        List<Operation.Pick> picks = new ArrayList<>();
        need("{");
        while (!skip("}")) {
            picks.add(skip(Operation.Pick.ON) ? part() : field());
        }
        if (picks.isEmpty()) {
            throw misread();
        }
        return picks;
    }

    private Operation.Pick part() {
        need("on");
        return new Operation.Pick(Operation.Pick.ON, word(), Map.of(), picks());
    }

    private Operation.Pick field() {
        String as = word();
        String field = skip(":") ? word() : as;
        Map<String, String> arguments = new LinkedHashMap<>();
        if (skip("(")) {
            while (!skip(")")) {
                String name = word();
                need(":");
                arguments.put(name, value());
            }
        }
        return new Operation.Pick(as, field, arguments, "{".equals(tokens.peek()) ? picks() : List.of());
    }

    private String value() {
        if (skip("$")) {
            return "$" + word();
        }
        if (skip("[")) {
            String one = word();
            need("]");
            return "[" + one + "]";
        }
        return word();
    }

    private String word() {
        String token = tokens.isEmpty() ? "" : tokens.remove();
        if (!token.matches("\\w+")) {
            throw misread();
        }
        return token;
    }

    private void need(String token) {
        if (!skip(token)) {
            throw misread();
        }
    }

    private boolean skip(String token) {
        return token.equals(tokens.peek()) && tokens.remove().equals(token);
    }

    private GraphqlNo misread() {
        return new GraphqlNo("", "Parse error on " + (tokens.isEmpty() ? "end of file" : "\"" + tokens.peek() + "\""));
    }
}
