import 'server-only';

/**
 * Words that lists of leaked passwords are made of, written down for this product: lower-case letters only, at least three letters.
 * `isCommonPassword` refuses what is built of one or two of them, so the list stands for many thousands of passwords.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort passwd pass word secret login logon admin administrator root user username guest test testing tester demo sample
  example default master system server service account welcome letmein letme hello changeme change please trustno trustnoone whatever nothing
  access open sesame opensesame enter security secure private public internet computer laptop windows microsoft apple google
  facebook twitter instagram youtube linkedin amazon netflix samsung nokia android iphone linux ubuntu oracle cisco github
  qwerty qwertz azerty asdf zxcv keyboard abc abcd abcdef onetwothree one two three four five six seven eight nine ten zero hundred thousand
  love loveyou iloveyou ilove lover lovely loves you me my the and for your mylove babygirl babyboy baby girl boy girls boys sweetheart sweet honey
  sweetie darling angel angels princess prince queen king kings lady lucky forever together always kiss kisses hugs heart hearts
  friend friends bestfriend family mother father mommy daddy mama papa sister brother husband wife children
  monkey dragon tiger lion eagle shadow wolf panther bear horse butterfly dolphin kitten kitty puppy dog doggy cat chicken
  spider scorpion snake turtle rabbit bunny fish shark falcon phoenix unicorn
  football soccer baseball basketball hockey tennis golf cricket rugby skate skateboard surfing liverpool arsenal chelsea
  manchester united barcelona realmadrid madrid juventus milan yankees cowboys steelers lakers dallas eagles rangers celtic
  summer winter spring autumn fall sunshine sunset rainbow flower flowers moonlight moon stars star sun snow rain ocean
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday birthday christmas holiday vacation
  michael jennifer jessica ashley daniel matthew joshua andrew robert thomas charlie jordan hunter george nicole amanda
  michelle anthony william richard charles joseph david james john maria anna laura sarah elizabeth alexander alexandra christopher
  christian christina stephanie samantha jonathan benjamin nicholas victoria isabella gabriel patrick martin kevin brian
  superman batman spiderman starwars pokemon naruto minecraft fortnite hellokitty mickey mouse mickeymouse scooby matrix
  metallica nirvana slipknot blink guitar music rock rockstar rockyou hiphop dance dancer
  mustang ferrari porsche corvette mercedes harley yamaha honda toyota chevrolet camaro
  chocolate cookie cookies banana orange cherry strawberry coffee cheese pizza pepper peanut butter ginger sugar candy
  america american canada england london paris berlin germany france india brasil mexico china russia newyork california texas
  freedom peace jesus jesuschrist christ god godisgood godislove blessed blessing faith heaven lord church bless amen allah
  money dollar million millionaire rich business company office work job manager marketing sales support helpdesk customer
  student teacher school college university
  fuck fuckyou fucking fucker shit bitch asshole sexy sex pussy suck
  super mega ultra power magic wizard ninja pirate warrior killer hunter player gamer games game winner champion legend hero
  black white blue red green purple yellow pink silver golden gold diamond crystal
  happy crazy funny smile cool hot big little new old good bad best great life live
  database developer production staging backend frontend password1 token client credential credentials oauth bearer api key apikey
  correcthorsebatterystaple correct horse battery staple is not this that it with`
    .split(/\s+/)
    .filter((word) => /^[a-z]{3,}$/.test(word)),
);

/** Rows and diagonals of keyboards, the alphabet and the digits: three neighbours in either direction are a run. */
export const runs: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0',
  '!@#$%^&*()_+',
];
