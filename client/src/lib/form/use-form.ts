import { useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { ApiError } from '../http/api-error.js';
import { useErrorText } from '../i18n/use-error-text.js';
import { checkForm, type FieldProblem } from './form-values.js';
import { useProblemText } from './use-problem-text.js';

type Values = Record<string, unknown>;
type Problems = Record<string, FieldProblem>;

export interface FormState<V extends Values = Values> {
  values: V;
  set: <Name extends keyof V>(name: Name, value: V[Name]) => void;
  /** `name`, `value` and `onChange` for a part that holds one value: `<TextInput {...form.bind('title')} />`. */
  bind: <Name extends keyof V>(name: Name) => { name: string; value: V[Name]; onChange: (value: V[Name]) => void };
  /** Words for what is wrong with a field. */
  error: (name: keyof V) => string | undefined;
  /** Words for what is wrong with the whole. */
  problem: string | undefined;
  isBusy: boolean;
  submit: (event: FormEvent<HTMLFormElement>) => void;
}

const focusFirstProblem = (form: HTMLFormElement) =>
  requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] :is(summary, input)')?.focus(),
  );

/** Runs one submission at a time: what is submitted meanwhile, as by a double click, is not sent. */
function useSubmission(run: (form: HTMLFormElement) => Promise<void>) {
  const [isBusy, setIsBusy] = useState(false);
  const isRunning = useRef(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    void run(event.currentTarget).finally(() => {
      isRunning.current = false;
      setIsBusy(false);
    });
  };
  return { isBusy, submit };
}

/** What is wrong: beside the fields as far as the form has them, else with the whole. */
function useProblems(values: Values) {
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<unknown>();
  return {
    problems,
    failure,
    refuse: (fields: Problems, error: unknown) => {
      setProblems(fields);
      setFailure(Object.keys(fields).some((field) => field in values) ? undefined : error);
    },
    solve: (name: string) => setProblems(({ [name]: _solved, ...others }) => others),
  };
}

/**
 * A form by a contract: checks with `schema` before anything is sent, sends once however often it is submitted, puts the server's
 * `fields` beside the fields. `send` gets the parsed input; what it throws is shown in words.
 */
export function useForm<Schema extends z.ZodType, V extends Values>(
  schema: Schema,
  initial: V,
  send: (input: z.output<Schema>) => Promise<void>,
): FormState<V> {
  const [values, setValues] = useState(initial);
  const { problems, failure, refuse, solve } = useProblems(values);
  const problemText = useProblemText();
  const errorText = useErrorText();

  const { isBusy, submit } = useSubmission(async (form) => {
    const checked = checkForm(schema, values);
    try {
      if ('problems' in checked) throw new ApiError('invalid-input', 0, checked.problems);
      refuse({}, undefined);
      await send(checked.input);
    } catch (error) {
      refuse(error instanceof ApiError ? error.fields : {}, error);
      focusFirstProblem(form);
    }
  });

  const set: FormState<V>['set'] = (name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    solve(String(name));
  };

  return {
    values,
    set,
    bind: (name) => ({ name: String(name), value: values[name], onChange: (value) => set(name, value) }),
    error: (name) => problemText(problems[String(name)]),
    problem: failure === undefined ? undefined : errorText(failure),
    isBusy,
    submit,
  };
}
