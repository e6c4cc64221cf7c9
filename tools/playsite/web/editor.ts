// The plan as text: line numbers, colours for YAML, and a mark at every line with a finding.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, nextDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Text, Transaction } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Finding } from "./protocol";

// The colours of code on this site, which are readable in light and dark.
const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--md-code-hl-keyword-color)" },
  { tag: [tags.string, tags.content, tags.attributeValue], color: "var(--md-code-fg-color)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--md-code-hl-comment-color)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--md-code-hl-number-color)" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace, tags.meta],
    color: "var(--md-code-hl-punctuation-color)" },
]);

export interface Told {
  changed: () => void; // The text is another one.
  moved: (line: number) => void; // The cursor is on another line.
}

export class Editor {
  private readonly view: EditorView;

  constructor(parent: HTMLElement, given: { label: string; describedBy: string }, told: Told) {
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        extensions: [
          lineNumbers(),
          lintGutter(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          indentOnInput(),
          yaml(),
          syntaxHighlighting(COLOURS),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ tabindex: "0", "aria-label": given.label, "aria-describedby": given.describedBy }),
          // Tab is left alone: it leads on to the next part of the page.
          keymap.of([{ key: "F8", run: nextDiagnostic }, ...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) told.changed();
            const line = (state: EditorState): number => state.doc.lineAt(state.selection.main.head).number;
            if (line(update.state) !== line(update.startState)) told.moved(line(update.state));
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  // Undo brings back what was there before, but for the first text.
  set text(text: string) {
    const first = this.view.state.doc.length === 0;
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
      ...(first ? { annotations: Transaction.addToHistory.of(false) } : {}),
    });
  }

  mark(findings: Finding[]): void {
    const { doc } = this.view.state;
    const marks = findings.flatMap((one): Diagnostic[] => {
      if (one.line === null || one.line > doc.lines || one.state !== "open") return [];
      const from = place(doc, one.line, one.column);
      const to = place(doc, one.end_line ?? one.line, one.end_column);
      return [{
        from,
        to: Math.max(from, Math.min(to, doc.line(one.line).to)),
        severity: one.severity === "advice" ? "info" : one.severity,
        message: one.message,
      }];
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  goTo(finding: Finding): void {
    const { doc } = this.view.state;
    const anchor = place(doc, finding.line ?? 1, finding.column);
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  }

  focus(): void {
    this.view.focus();
  }
}

// The library counts characters from 1; the editor counts the halves of UTF-16 from 0.
function place(doc: Text, line: number, column: number | null): number {
  const { from, to, text } = doc.line(Math.min(line, doc.lines));
  const before = [...text].slice(0, (column ?? 1) - 1).join("");
  return Math.min(from + before.length, to);
}
